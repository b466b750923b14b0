package planted.statics_hold_nothing_that_changes.pricing;

import java.util.HashMap;

final class Cache {
    static final HashMap<String, String> PRICES = new HashMap<>();

    private Cache() {}
}
