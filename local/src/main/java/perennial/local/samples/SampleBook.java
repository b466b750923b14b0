package perennial.local.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A book of contracts of a security dealer and an IT support firm, as canonical documents. Contract number n is the same
 * in every book, so a book of 10,000 has the mix of one of 300 and begins with it.
 */
public final class SampleBook {
    private SampleBook() {}

    /** The first {@code count} contracts. */
    public static Stream<ObjectNode> contracts(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleBook::contract);
    }

    private static ObjectNode contract(int number) {
        var draw = new Draw(number);
        var product = Product.drawn(draw);
        var deal = deal(draw, product);
        writeHead(deal, product);
        writeCustomer(deal);
        product.write(deal);
        var months = product.months() == 1 && !product.isForConsumers() && draw.inPercent(20) ? 3 : product.months();
        Terms.drawn(draw, months).write(deal);
        settlement(deal, product).write(deal);
        deal.part("tax").put("provider", "TABLE").put("taxLocation", "SITE");
        Fault.of(number).ifPresent(fault -> fault.plant(deal.document()));
        return deal.document();
    }

    private static Deal deal(Draw draw, Product product) {
        var place = draw.of(Place.ALL);
        if (product.isForConsumers()) {
            return Deal.with(draw, place, Party.person(draw));
        }
        boolean authority = draw.inPercent(12);
        return Deal.with(draw, place, authority ? Party.authority(draw, place) : Party.company(draw));
    }

    private static Settlement settlement(Deal deal, Product product) {
        boolean byCheque = product == Product.CHAIN || isAuthority(deal);
        return byCheque
                ? Settlement.CHEQUE
                : Settlement.drawn(deal.draw(), deal.party().consumer());
    }

    private static void writeHead(Deal deal, Product product) {
        deal.part("source")
                .put("system", product.seller() + "-crm")
                .put("externalId", deal.draw().numbered(initials(product) + "-%06d"))
                .put("sourceVersion", 1);
        deal.document()
                .put("entityId", product.seller())
                .put("contractNumber", deal.draw().numbered("SC-%06d"))
                .put("name", title(product) + " for " + deal.party().legalName())
                .put("type", product.type())
                .put("status", "ACTIVE");
    }

    private static void writeCustomer(Deal deal) {
        var party = deal.party();
        var customer = deal.part("customer").put("externalId", deal.draw().numbered("C-%06d"));
        customer.put("accountNumber", deal.draw().numbered("A-%06d"));
        customer.put("kind", party.consumer() ? "CONSUMER" : "BUSINESS").put("legalName", party.legalName());
        customer.put("language", "en-US")
                .put("timeZone", deal.place().timeZone())
                .put("currency", "USD");
        deal.place().address(customer.putObject("billingAddress"), deal.draw());
        if (isAuthority(deal)) {
            customer.put("segment", "GOVERNMENT");
            Fault.exempt(deal.document(), "2030-12-31");
        }
        writeContact(deal);
    }

    private static void writeContact(Deal deal) {
        var contact = deal.part("customer").withArray("/contacts").addObject().put("role", "BILLING");
        contact.put("name", deal.party().contact()).put("email", deal.party().email(deal.draw()));
        contact.put("phoneE164", deal.draw().numbered("+15551%06d"));
    }

    private static boolean isAuthority(Deal deal) {
        return !deal.party().consumer()
                && deal.party().legalName().startsWith(deal.place().city() + " ");
    }

    private static String initials(Product product) {
        return product.seller().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private static String title(Product product) {
        var words = product.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
