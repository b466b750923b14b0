package perennial.local;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** Identities that never repeat, not even after a restart of a kept cloud. */
final class FreshIds implements Supplier<String> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
