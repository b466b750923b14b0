package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.failure.RetryableFailure;
import perennial.invoicing.run.QuotedSnapshots;
import perennial.pricing.AContract;
import perennial.pricing.TaxProvider;
import perennial.pricing.TaxQuestion;
import perennial.pricing.TaxQuotes.Quote;
import perennial.pricing.TaxRate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaxServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 27);

    private final AContract contract = AContract.monthly()
            .withLines("100.00")
            .with("/services/0/tax", "{'code':'SVC'}")
            .with("/tax", "{'provider':'EXTERNAL'}");
    private final Books books = new Books(contract);
    private final List<TaxQuestion> asked = new ArrayList<>();

    @Test
    void a_service_is_asked_by_place_code_and_date_of_supply_and_its_rates_are_billed() {
        var ready = assertInstanceOf(Drafted.Ready.class, draft(this::answer));
        assertEquals(LocalDate.of(2027, 1, 1), asked.getFirst().supply());
        assertEquals("TX", asked.getFirst().address().region());
        assertEquals(825, ready.draft().invoice().totals().tax().minor());
    }

    @Test
    void while_the_service_is_down_nothing_is_billed_and_the_next_run_asks_again() {
        assertEquals("TAX_PENDING", obstacle(draft(questions -> {
            throw new RetryableFailure("TAX_SERVICE_DOWN", "no connection");
        })));
        assertInstanceOf(Drafted.Ready.class, draft(this::answer));
    }

    @Test
    void a_question_without_answer_is_never_guessed() {
        assertEquals("TAX_PENDING", obstacle(draft(questions -> List.of())));
    }

    @Test
    void without_a_service_the_contract_is_held() {
        assertEquals("TAX_PROVIDER_MISSING", obstacle(books.draft(DAY.toString())));
    }

    @Test
    void an_answer_without_rates_is_no_tax() {
        var ready = assertInstanceOf(
                Drafted.Ready.class,
                draft(questions -> questions.stream()
                        .map(question -> new Quote(question, List.of()))
                        .toList()));
        assertEquals(0, ready.draft().invoice().totals().tax().minor());
    }

    @Test
    void who_is_taxed_by_the_table_is_not_asked_about() {
        contract.with("/tax", "{'provider':'TABLE'}");
        assertInstanceOf(Drafted.Ready.class, draft(this::answer));
        assertEquals(List.of(), asked);
    }

    @Test
    void what_grows_beyond_all_money_is_not_asked_about_and_blocks_its_draft() {
        contract.with(
                        "/services/1",
                        "{'lineId':'l2','tax':{'code':'SVC'},'price':{'model':'PERCENT_OF','unitAmount':'999999999999'}}")
                .with("/services/0/price/unitAmount", "'999999999999'");
        assertEquals("AMOUNT_TOO_LARGE", obstacle(draft(this::answer)));
        assertEquals(List.of(), asked);
    }

    private List<Quote> answer(Set<TaxQuestion> questions) {
        asked.addAll(questions);
        return questions.stream()
                .map(question ->
                        new Quote(question, List.of(new TaxRate("US-TX", "Texas sales tax", new BigDecimal("8.25")))))
                .toList();
    }

    private Drafted draft(TaxProvider provider) {
        var settings = contract.settings().settings();
        var snapshots = new QuotedSnapshots((group, current, date) -> books.snapshot(date), provider);
        return Drafting.draft(snapshots.of(books.group(), settings, DAY), settings, DAY);
    }

    private static String obstacle(Drafted drafted) {
        return assertInstanceOf(Drafted.Blocked.class, drafted)
                .obstacles()
                .getFirst()
                .code();
    }
}
