package perennial.local.objects;

import java.util.regex.Pattern;
import perennial.local.wire.Refusal;

/** Which bytes of an object a call asks for. */
record ByteRange(int from, int length) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d+)-(\\d*)");

    /** Reads {@code bytes=from-} and {@code bytes=from-to}, both ends included. */
    static ByteRange parse(String header, int size) {
        var form = FORM.matcher(header);
        if (!form.matches() || Long.parseLong(form.group(1)) >= size) {
            throw new Refusal(416, "InvalidRange", "The requested range is not satisfiable: " + header);
        }
        int from = Integer.parseInt(form.group(1));
        long last = form.group(2).isEmpty() ? size - 1L : Math.min(Long.parseLong(form.group(2)), size - 1L);
        return new ByteRange(from, (int) (last - from + 1));
    }

    String header(int size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
