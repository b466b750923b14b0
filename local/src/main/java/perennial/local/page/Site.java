package perennial.local.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Executors;
import perennial.local.EmbeddedCloud;
import perennial.local.play.Books;

/** The page of a running cloud, on the loopback address only. */
public final class Site implements AutoCloseable {
    private final HttpServer server;
    private final Driver driver;
    private final Pages pages;

    private Site(HttpServer server, EmbeddedCloud cloud, Books books) {
        this.server = server;
        this.driver = new Driver(cloud.timeline());
        this.pages = new Pages(cloud, books, driver);
    }

    /**
     * Opens the page.
     *
     * @param port 0 takes a free one
     */
    public static Site open(EmbeddedCloud cloud, Books books, int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
            var site = new Site(HttpServer.create(address, 0), cloud, books);
            site.start();
            return site;
        } catch (IOException taken) {
            throw new UncheckedIOException("cannot open port " + port + "; choose another with --port", taken);
        }
    }

    /** Whether the port is one and nobody has it. */
    public static boolean canOpen(int port) {
        if (port < 0 || port > 0xFFFF) {
            return false;
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            response(exchange).send(exchange);
        }
    }

    private Response response(HttpExchange exchange) throws IOException {
        if (!isOurs(exchange)) {
            return Response.refused(403, "this page answers only to " + address());
        }
        try {
            return pages.answer(Request.of(exchange));
        } catch (RuntimeException failed) {
            return Response.refused(500, String.valueOf(failed.getMessage()));
        }
    }

    /** Another site's page in the same browser must not read this one or press its buttons. */
    private boolean isOurs(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        int port = server.getAddress().getPort();
        var host = headers.getFirst("Host");
        boolean known = ("127.0.0.1:" + port).equals(host) || ("localhost:" + port).equals(host);
        var origin = headers.getFirst("Origin");
        return known && (origin == null || origin.equals("http://" + host));
    }

    @Override
    public void close() {
        server.stop(0);
        driver.close();
    }
}
