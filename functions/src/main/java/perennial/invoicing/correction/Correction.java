package perennial.invoicing.correction;

import java.util.List;

/** What a person wants of an issued document. */
public sealed interface Correction {

    /**
     * Credits lines of an invoice.
     *
     * @param lines empty means all that is left of every line
     * @param toRefund whether the credit is to be paid back
     */
    record Credit(List<Part> lines, boolean toRefund) implements Correction {
        public Credit {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /**
     * Part of a line.
     *
     * @param line position on the invoice
     * @param amountMinor before tax, in minor units; null means all that is left of the line
     */
    record Part(int line, Long amountMinor) {}

    /** Makes an invoice or a credit note count as if it had not been issued; its number stays. */
    record Cancel() implements Correction {}

    /** Gives up an open balance in minor units; null means all of it. */
    record WriteOff(Long amountMinor) implements Correction {}

    /** Takes up again all that has been given up. */
    record TakeUpAgain() implements Correction {}
}
