package perennial.ingest.read;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Optional;

/**
 * A file as text, with a look at its beginning.
 *
 * @param start the first characters, which the reader yields again
 */
record TextFile(Reader reader, String start) {
    private static final int SAMPLE = 64 * 1024;

    /** How the records of a file are told apart. */
    enum Format {
        CSV,
        JSON,
        JSON_LINES
    }

    static TextFile open(InputStream in, Optional<String> encoding) throws IOException, UnreadableFile {
        var bytes = new BufferedInputStream(in, SAMPLE);
        bytes.mark(SAMPLE);
        var found = found(bytes.readNBytes(SAMPLE), encoding);
        bytes.reset();
        bytes.skipNBytes(found.markLength());
        return peeked(new BufferedReader(new InputStreamReader(bytes, found.charset()), SAMPLE));
    }

    /** A list in brackets is JSON; an object is JSON Lines when the next line begins another, or none follows. */
    Format format() {
        var text = start.stripLeading();
        if (text.startsWith("[")) {
            return Format.JSON;
        }
        if (!text.startsWith("{")) {
            return Format.CSV;
        }
        var next = text.lines().skip(1).filter(line -> !line.isBlank()).findFirst();
        return next.map(line -> line.startsWith("{")).orElse(true) ? Format.JSON_LINES : Format.JSON;
    }

    /** The column separator: of comma, semicolon, tab and bar the one that the header has most of. */
    char delimiter() {
        var header = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static Encoding found(byte[] sample, Optional<String> encoding) throws UnreadableFile {
        return encoding.isPresent() && Encoding.of(sample).markLength() == 0
                ? Encoding.named(encoding.get())
                : Encoding.of(sample);
    }

    private static TextFile peeked(BufferedReader reader) throws IOException, UnreadableFile {
        reader.mark(SAMPLE);
        var start = new char[SAMPLE / 2];
        int length = reader.read(start, 0, start.length);
        reader.reset();
        var text = length < 0 ? "" : new String(start, 0, length);
        if (text.isBlank()) {
            throw UnreadableFile.at(1, "EMPTY_FILE", null, "the file is empty", "export it again");
        }
        return new TextFile(reader, text);
    }

    private static int count(String header, char wanted) {
        int found = 0;
        boolean quoted = false;
        for (char each : header.toCharArray()) {
            quoted ^= each == '"';
            found += !quoted && each == wanted ? 1 : 0;
        }
        return found;
    }
}
