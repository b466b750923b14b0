package perennial.invoicing.correction;

import java.time.InstantSource;
import java.time.LocalDate;
import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;
import perennial.invoicing.Invoice;
import perennial.invoicing.Issued.Posted;
import perennial.invoicing.run.CounterMove;
import perennial.invoicing.run.SeriesNumbering;
import perennial.settings.ApprovalPolicy;
import perennial.settings.LegalEntity;
import perennial.settings.Settings;
import perennial.settings.SettingsSource;

/**
 * Corrects an issued document by order of a person. An order that is given again answers what came of it the first
 * time; of two at once one wins and the other is decided anew.
 */
public final class CorrectInvoice {
    private static final int MOST_CONFLICTS = 5;

    private final Corrections corrections;
    private final SettingsSource settings;
    private final InstantSource clock;

    public CorrectInvoice(Corrections corrections, SettingsSource settings, InstantSource clock) {
        this.corrections = corrections;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws TerminalFailure COMMAND_REUSED when the identity was given to another order
     * @throws RetryableFailure when others correct the same document again and again
     */
    public Outcome correct(Command command) {
        var earlier = corrections.outcome(command.id());
        if (earlier.isPresent() && !earlier.get().command().isSameAs(command)) {
            throw new TerminalFailure("COMMAND_REUSED", command.id() + " is another order; give this one its own id");
        }
        return attempts(command);
    }

    private Outcome attempts(Command command) {
        for (int attempt = 0; attempt < MOST_CONFLICTS; attempt++) {
            var outcome = attempt(command);
            if (outcome != null) {
                return outcome;
            }
        }
        throw new RetryableFailure(
                "DOCUMENT_BUSY", command.document() + " is changed by somebody else again and again");
    }

    /** Null when somebody else was faster. */
    private Outcome attempt(Command command) {
        return corrections
                .outcome(command.id())
                .filter(outcome -> outcome.state() == Outcome.State.DONE)
                .orElseGet(() -> decided(command));
    }

    private Outcome decided(Command command) {
        var account = corrections.account(command.document()).orElse(null);
        return account == null
                ? Outcome.refused(
                        command, new Decision.Refused("NOT_ISSUED", command.document() + " is no issued document"))
                : new Attempt(command, account, settings.current()).make();
    }

    /** One try with what is read once. */
    private final class Attempt {
        private final Command command;
        private final Account account;
        private final Settings current;
        private final LegalEntity entity;

        Attempt(Command command, Account account, Settings current) {
            this.command = command;
            this.account = account;
            this.current = current;
            this.entity = current.entity(account.group().entity())
                    .orElseThrow(() -> new TerminalFailure(
                            "ENTITY_UNKNOWN", account.group().entity() + " is not set up"));
        }

        Outcome make() {
            return switch (decide()) {
                case Decision.Refused refused -> Outcome.refused(command, refused);
                case Decision.Ready ready -> command.isApproved() || isWithin(ready) ? commit(ready) : wait(ready);
            };
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), entity.timeZone());
        }

        private Decision decide() {
            return switch (command.correction()) {
                case Correction.Credit credit ->
                    new Crediting(account, command, credit, entity.rounding()).decide(creditDate());
                case Correction.Cancel _ -> new Cancelling(account, command).decide(today());
                case Correction.WriteOff(Long amount) -> new WritingOff(account, command).giveUp(amount, today());
                case Correction.TakeUpAgain _ -> new WritingOff(account, command).takeUpAgain(today());
            };
        }

        /** Dates never run backwards within a series. */
        private LocalDate creditDate() {
            var last = corrections.counter(series(today())).lastDate();
            return last != null && last.isAfter(today()) ? last : today();
        }

        private String series(LocalDate date) {
            return numbering().name(Invoice.Kind.CREDIT_NOTE, date.getYear());
        }

        private SeriesNumbering numbering() {
            return SeriesNumbering.of(entity, current);
        }

        private boolean isWithin(Decision.Ready ready) {
            var policy = entity.approvalPolicy() == null
                    ? null
                    : current.approvalPolicies().get(entity.approvalPolicy());
            var most = policy == null ? null : limit(policy);
            return most == null || ready.amount().minor() <= most;
        }

        private Long limit(ApprovalPolicy policy) {
            return switch (command.correction()) {
                case Correction.Credit _, Correction.Cancel _ -> policy.maxCreditMinor();
                case Correction.WriteOff _, Correction.TakeUpAgain _ -> policy.maxWriteOffMinor();
            };
        }

        private Outcome wait(Decision.Ready ready) {
            var waiting = Outcome.waiting(
                    command, ready.amount() + " is more than one person corrects alone; somebody else approves it");
            corrections.keep(waiting);
            return waiting;
        }

        private Outcome commit(Decision.Ready ready) {
            var effect = new Corrections.Effect(ready.changed(), ready.journals(), ready.next());
            return ready.creditNote() == null
                    ? committed(Outcome.done(command), effect, null, null)
                    : numbered(ready.creditNote(), effect);
        }

        private Outcome numbered(Invoice creditNote, Corrections.Effect effect) {
            var before = corrections.counter(series(creditNote.issueDate()));
            var after = before.advanced(1, creditNote.issueDate());
            var number = numbering()
                    .number(Invoice.Kind.CREDIT_NOTE, creditNote.issueDate().getYear(), after.last());
            var posted = Posted.of(creditNote, number);
            return committed(Outcome.done(command, posted.invoice()), effect, posted, new CounterMove(before, after));
        }

        private Outcome committed(Outcome done, Corrections.Effect effect, Posted creditNote, CounterMove counter) {
            return corrections.commit(done, account, effect, creditNote, counter) ? done : null;
        }
    }
}
