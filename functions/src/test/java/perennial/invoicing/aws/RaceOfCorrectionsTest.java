package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.invoicing.correction.CorrectInvoice;
import perennial.invoicing.correction.Outcome;
import perennial.invoicing.correction.Outcome.State;
import perennial.platform.Json;

/** Two orders about one invoice of 49.95, the other at every possible moment of the one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RaceOfCorrectionsTest {
    private static final InvoiceId FIRST = new InvoiceId(new BillingGroupId("crm:C-1"), 1);
    private static final String CREDIT = "'kind':'CREDIT','lines':[{'line':1,'amountMinor':3000}]";
    private static final String WRITE_OFF = "'kind':'WRITE_OFF','amountMinor':1000";

    @Test
    void of_two_credits_that_are_too_much_together_one_wins_and_the_other_is_refused() {
        int moments = race(0, CREDIT, CREDIT).moments();
        assertTrue(moments > 5);
        for (int moment = 1; moment <= moments; moment++) {
            var race = race(moment, CREDIT, CREDIT);
            assertEquals(1, race.done(), "at moment " + moment);
            assertEquals(List.of("CREDIT_TOO_HIGH"), race.refusals(), "at moment " + moment);
            assertEquals(4995 - 3000, race.balance(), "at moment " + moment);
        }
    }

    @Test
    void a_write_off_is_decided_anew_when_a_credit_was_faster() {
        int moments = race(0, WRITE_OFF, CREDIT).moments();
        for (int moment = 1; moment <= moments; moment++) {
            var race = race(moment, WRITE_OFF, CREDIT);
            assertEquals(2, race.done(), "at moment " + moment);
            assertEquals(4995 - 3000 - 1000, race.balance(), "at moment " + moment);
        }
    }

    /** What came of two orders. */
    private record Race(int moments, List<Outcome> outcomes, long balance) {
        long done() {
            return outcomes.stream()
                    .filter(outcome -> outcome.state() == State.DONE)
                    .count();
        }

        List<String> refusals() {
            return outcomes.stream()
                    .filter(outcome -> outcome.state() != State.DONE)
                    .map(Outcome::code)
                    .toList();
        }
    }

    private static Race race(int moment, String one, String other) {
        var company = Company.with(1);
        company.run("first night");
        company.laterBy(Duration.ofDays(1));
        var fast = company.corrections();
        var faster = new AtomicReference<Outcome>();
        var store = new MeanwhileStore(company.database, moment, () -> faster.set(order(fast, "2", other)));
        company.store = store;
        var slow = order(company.corrections(), "1", one);
        var head = company.database.get(InvoiceHead.key(FIRST)).orElseThrow();
        var outcomes =
                Stream.of(slow, faster.get()).filter(outcome -> outcome != null).toList();
        return new Race(store.count(), outcomes, head.number("balanceMinor"));
    }

    private static Outcome order(CorrectInvoice corrections, String id, String what) {
        var json = "{'commandId':'%s','document':'%s','reason':'too noisy','author':'ann',%s}"
                .formatted(id, FIRST, what)
                .replace('\'', '"');
        return corrections.correct(Json.read(json, CorrectionOrder.class).command());
    }
}
