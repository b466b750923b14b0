package perennial.ingest.read;

import java.util.Arrays;

/**
 * Remembers on which line each contract of a file came first, in 12 bytes a contract: an open table of 64-bit hashes,
 * at most half full. Two identities of a million meet in one hash with a chance of one in 37 million.
 */
final class FirstLines {
    private long[] hashes = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int size;

    /** Returns the line on which the identity came before; 0 when it is new and remembered with this line. */
    int lineOf(String system, String externalId, long line) {
        if (2 * size >= hashes.length) {
            grow();
        }
        return put(hash(system + '\u0000' + externalId), (int) line);
    }

    private int put(long hash, int line) {
        int slot = slot(hash);
        while (lines[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        if (lines[slot] != 0) {
            return lines[slot];
        }
        hashes[slot] = hash;
        lines[slot] = line;
        size++;
        return 0;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldLines = lines;
        hashes = Arrays.copyOf(new long[0], 2 * oldHashes.length);
        lines = Arrays.copyOf(new int[0], 2 * oldLines.length);
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldLines[i] != 0) {
                put(oldHashes[i], oldLines[i]);
            }
        }
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & (hashes.length - 1);
    }

    /** FNV-1a over the characters, then mixed so that high and low bits depend on all of them. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }
}
