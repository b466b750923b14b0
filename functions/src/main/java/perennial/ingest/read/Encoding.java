package perennial.ingest.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Finds out a file's character set from its beginning: by its byte order mark, by the zeros of UTF-16, by being valid
 * UTF-8, else Windows-1252. What is no text is refused.
 *
 * @param markLength bytes of the byte order mark, to be skipped
 */
record Encoding(Charset charset, int markLength) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Encoding named(String name) throws UnreadableFile {
        try {
            return new Encoding(Charset.forName(name), 0);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw UnreadableFile.at(
                    1, "ENCODING_UNKNOWN", name, "is no known character set", "name one such as UTF-8 or windows-1252");
        }
    }

    static Encoding of(byte[] sample) throws UnreadableFile {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(UTF_8, 3);
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return new Encoding(UTF_16LE, 2);
        }
        return startsWith(sample, 0xFE, 0xFF) ? new Encoding(UTF_16BE, 2) : unmarked(sample);
    }

    private static Encoding unmarked(byte[] sample) throws UnreadableFile {
        int evenZeros = zeros(sample, 0);
        int oddZeros = zeros(sample, 1);
        if (evenZeros + oddZeros > 0) {
            return new Encoding(wide(sample.length, evenZeros, oddZeros), 0);
        }
        refuseControls(sample);
        return new Encoding(isUtf8(sample) ? UTF_8 : WINDOWS_1252, 0);
    }

    /** Latin text in UTF-16 has a zero in nearly every character, always on the same side. */
    private static Charset wide(int length, int evenZeros, int oddZeros) throws UnreadableFile {
        int many = length * 2 / 5;
        if (evenZeros == 0 && oddZeros >= many) {
            return UTF_16LE;
        }
        if (oddZeros == 0 && evenZeros >= many) {
            return UTF_16BE;
        }
        throw notText();
    }

    private static void refuseControls(byte[] sample) throws UnreadableFile {
        int controls = 0;
        for (byte each : sample) {
            controls += each >= 0 && each < ' ' && "\t\n\r\f".indexOf(each) < 0 ? 1 : 0;
        }
        if (controls > sample.length / 1000) {
            throw notText();
        }
    }

    private static UnreadableFile notText() {
        return UnreadableFile.at(
                1, "NOT_TEXT", null, "the file is not text", "export it as CSV, JSON or JSON Lines in UTF-8");
    }

    /** The sample may end within a character, so the end of input is left open. */
    private static boolean isUtf8(byte[] sample) {
        var decoder = UTF_8.newDecoder();
        return !decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), false)
                .isError();
    }

    private static int zeros(byte[] sample, int from) {
        int zeros = 0;
        for (int i = from; i < sample.length; i += 2) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (sample.length <= i || (sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
