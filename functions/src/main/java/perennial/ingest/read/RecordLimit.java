package perennial.ingest.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps one record from swallowing a whole file, as a quotation mark that is never closed would. */
final class RecordLimit extends FilterReader {
    private static final int LONGEST = 2_000_000;

    private int left = LONGEST;

    RecordLimit(Reader reader) {
        super(reader);
    }

    /** A record is longer than any that could be stored. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("a record is longer than " + LONGEST + " characters");
        }
    }

    void recordEnded() {
        left = LONGEST;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int characters) throws Exceeded {
        left -= characters;
        if (left < 0) {
            throw new Exceeded();
        }
    }
}
