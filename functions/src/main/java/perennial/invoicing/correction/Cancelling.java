package perennial.invoicing.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import perennial.invoicing.Invoice;
import perennial.invoicing.Receivable;
import perennial.ledger.InvoiceJournal;
import perennial.ledger.InvoicePosting;
import perennial.ledger.Journal;
import perennial.money.Money;
import perennial.pricing.Charge;

/** Voids an invoice of which nothing is paid, or a credit note that is not used elsewhere. */
record Cancelling(Account account, Command command) {

    Decision decide(LocalDate today) {
        if (account.receivable().isVoid()) {
            return new Decision.Refused("VOID_ALREADY", document().id() + " is void already");
        }
        if (!isMember()) {
            return new Decision.Refused(
                    "CONTRACT_MOVED", "a contract on it is billed elsewhere by now; credit its lines instead");
        }
        var reversed = account.reversed("void, by " + command.author() + ": " + command.reason());
        return isUntouched(reversed)
                ? ready(reversed, today)
                : new Decision.Refused(
                        "NOT_VOIDABLE",
                        document().id() + " is paid, written off or set off in part; credit what is left instead");
    }

    private Invoice document() {
        return account.document();
    }

    private boolean isMember() {
        return document().contractIds().stream()
                .allMatch(contract -> account.group().member(contract).isPresent());
    }

    /** What is reversed is what is open, and a credit note's invoice still stands. */
    private boolean isUntouched(List<Charge> reversed) {
        var receivable = account.receivable();
        boolean isUsedOnVoid = account.settled() != null && account.settled().isVoid();
        return !receivable.isTouched()
                && !isUsedOnVoid
                && receivable
                        .balance()
                        .minus(receivable.settled())
                        .equals(left(reversed).negated());
    }

    private Money left(List<Charge> reversed) {
        var none = Money.zero(document().total().currency());
        return reversed.stream().map(Charge::total).reduce(none, Money::plus);
    }

    private Decision ready(List<Charge> reversed, LocalDate today) {
        var date = account.noEarlierThanIssued(today);
        var changed = new ArrayList<Receivable>();
        changed.add(account.receivable().voided());
        if (account.settled() != null) {
            changed.add(
                    account.settled().credited(account.receivable().settled().negated()));
        }
        var total = document().total();
        return new Decision.Ready(
                total.isNegative() ? total.negated() : total,
                null,
                changed,
                journals(reversed, date),
                account.group().without(document(), left(reversed), date));
    }

    private List<Journal> journals(List<Charge> reversed, LocalDate date) {
        var posting = new InvoicePosting(
                document().id(),
                "Void " + document().number().text(),
                document().entity(),
                document().customer(),
                date,
                document().currency(),
                reversed);
        var journal = InvoiceJournal.voiding(posting);
        return journal.entries().isEmpty() ? List.of() : List.of(journal);
    }
}
