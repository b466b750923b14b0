package perennial.invoicing.comparison;

import perennial.money.Money;

/** What one thing does to a line. */
record Effect(Cause.Kind kind, Money amount, String words) {
    Effect plus(Money more) {
        return new Effect(kind, amount.plus(more), words);
    }

    Cause on(LineKey key) {
        return key.cause(kind, amount, words);
    }
}
