package perennial.invoicing.correction;

import java.time.LocalDate;
import java.util.List;
import perennial.ledger.WriteOffJournal;
import perennial.ledger.WriteOffJournal.Debt;
import perennial.money.Money;

/** Gives up what is open of an invoice, or takes up again what was given up. */
record WritingOff(Account account, Command command) {

    Decision giveUp(Long amountMinor, LocalDate today) {
        var open = account.receivable().balance();
        var amount = amountMinor == null ? open : new Money(amountMinor, open.currency());
        return amount.minor() > 0 && amount.compareTo(open) <= 0
                ? ready(amount, "Write-off of ", today)
                : new Decision.Refused(
                        "WRITE_OFF_TOO_HIGH",
                        open + " is open on " + account.document().id() + "; write off that or less");
    }

    Decision takeUpAgain(LocalDate today) {
        var given = account.receivable().writtenOff();
        return given.isZero()
                ? new Decision.Refused(
                        "NOTHING_WRITTEN_OFF",
                        "nothing is written off on " + account.document().id())
                : ready(given.negated(), "Reversed write-off of ", today);
    }

    private Decision ready(Money amount, String what, LocalDate today) {
        var document = account.document();
        var journal = WriteOffJournal.of(
                command.id(),
                new Debt(document.entity(), document.customer(), document.id()),
                account.noEarlierThanIssued(today),
                amount,
                what + document.number().text() + ": " + command.reason());
        return new Decision.Ready(
                amount.isNegative() ? Money.zero(amount.currency()) : amount,
                null,
                List.of(account.receivable().writtenOff(amount)),
                List.of(journal),
                null);
    }
}
