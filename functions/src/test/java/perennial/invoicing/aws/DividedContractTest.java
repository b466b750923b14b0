package perennial.invoicing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import perennial.ingest.Imported;
import perennial.invoicing.Invoice;
import perennial.invoicing.run.RunCounts;
import perennial.money.Money;
import perennial.pricing.AContract;
import perennial.pricing.Charge;
import perennial.pricing.ChargeKey;

/** A contract of three sites, divided in turn by site, by purchase order and not at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DividedContractTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 27);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 27);
    private static final String PER_SITE = "{'mode':'PER_SITE'}";

    private final Company company = new Company();
    private int version;

    @Test
    void each_site_has_its_own_invoice_and_what_is_at_no_site_stands_on_the_contracts() {
        company.imports(shop(PER_SITE));
        company.run(DECEMBER);
        assertEquals(
                Map.of(
                        "crm:C-1", "5.00",
                        "crm:C-1/site/s1", "10.00",
                        "crm:C-1/site/s2", "20.00",
                        "crm:C-1/site/s3", "30.00"),
                totals());
        assertEquals(List.of("s1"), sitesOn("crm:C-1/site/s1"));
    }

    @Test
    void a_discount_on_the_contract_is_split_over_all_sites_before_each_takes_its_share() {
        company.imports(shop(PER_SITE)
                .with("/services/0/discounts", "[{'code':'X','kind':'AMOUNT','value':'6.50','appliesTo':'CONTRACT'}]"));
        company.run(DECEMBER);
        assertEquals(
                Map.of(
                        "crm:C-1", "4.50",
                        "crm:C-1/site/s1", "9.00",
                        "crm:C-1/site/s2", "18.00",
                        "crm:C-1/site/s3", "27.00"),
                totals());
    }

    @Test
    void a_sites_order_stands_on_its_invoice_and_orders_can_be_billed_apart() {
        company.imports(shop("{'mode':'PER_CONTRACT','splitByPo':true}")
                .with("/billing/poNumber", "'PO-1'")
                .with("/sites/1/poNumber", "'PO-7'")
                .with("/sites/2/poNumber", "'PO-7'"));
        company.run(DECEMBER);
        assertEquals(Map.of("crm:C-1", "15.00", "crm:C-1/po/PO-7", "50.00"), totals());
        assertEquals("PO-7", invoice("crm:C-1/po/PO-7").poNumber());
        assertEquals("PO-1", invoice("crm:C-1").poNumber());
    }

    @Test
    void contracts_of_a_customer_are_put_together_by_order() {
        company.imports(shop("{'mode':'PER_CUSTOMER','splitByPo':true}").with("/sites/1/poNumber", "'PO-7'"));
        company.imports(shop("{'mode':'PER_CUSTOMER','splitByPo':true}")
                .with("/source/externalId", "'C-2'")
                .with("/sites/0/poNumber", "'PO-7'"));
        company.run(DECEMBER);
        assertEquals(
                List.of("100.00", "30.00"),
                company.invoices().stream()
                        .sorted((a, b) -> b.total().compareTo(a.total()))
                        .map(invoice -> invoice.total().major().toPlainString())
                        .toList());
    }

    @Test
    void what_was_billed_as_one_is_not_billed_again_by_site() {
        company.imports(shop("null"));
        company.run(DECEMBER);
        company.imports(shop(PER_SITE));
        assertEquals(
                4,
                company.plan(company.open(JANUARY.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC), "x")
                        .getFirst()));
        company.run(JANUARY.plusDays(1));
        assertEquals(List.of("65.00", "5.00", "10.00", "20.00", "30.00"), amounts());
    }

    @Test
    void a_price_that_changes_with_the_move_is_corrected_against_the_old_groups_invoice() {
        company.imports(shop("null"));
        company.run(DECEMBER);
        company.imports(shop(PER_SITE).with("/services/1/price/unitAmount", "'12.00'"));
        company.run(JANUARY);
        var site = invoice("crm:C-1/site/s1");
        assertEquals("crm:C-1", site.lines().getFirst().reverses().group().value());
        assertEquals(new Money(1400, site.total().currency()), site.total());
        assertBilledAsDesired(shop(PER_SITE).with("/services/1/price/unitAmount", "'12.00'"), JANUARY);
    }

    @Test
    void what_was_billed_by_site_is_corrected_when_it_is_billed_as_one() {
        company.imports(shop(PER_SITE));
        company.run(DECEMBER);
        company.imports(shop("null").with("/services/2/price/unitAmount", "'25.00'"));
        var counts = company.run(JANUARY).counts();
        assertEquals(new RunCounts(1, 1, 0, 0), counts);
        var together = company.invoices().getLast();
        assertEquals(
                "crm:C-1/site/s2",
                together.lines().getFirst().reverses().group().value());
        assertEquals(new Money(7500, together.total().currency()), together.total());
    }

    @Test
    void a_move_makes_open_drafts_of_both_groups_stale() {
        company.imports(shop("null"));
        company.run(DECEMBER);
        company.imports(shop("{'mode':'PER_CUSTOMER'}").with("/source/externalId", "'C-2'"));
        var run = company.open(JANUARY.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC), "x")
                .getFirst();
        company.prepare(run);
        company.imports(shop("{'mode':'PER_CUSTOMER'}"));
        company.issue(run, 0, () -> true);
        assertEquals(new RunCounts(2, 0, 2, 0), company.close(run).counts());
        company.run(JANUARY.plusDays(1));
        assertEquals(List.of("65.00", "195.00"), amounts());
    }

    @Test
    void a_billed_contract_of_another_customer_stays_and_a_person_is_told() {
        company.imports(shop("null"));
        company.run(DECEMBER);
        company.imports(shop(PER_SITE).with("/customer/externalId", "'A-2'"));
        assertEquals(new RunCounts(1, 0, 0, 1), company.run(JANUARY).counts());
        assertEquals(
                "CUSTOMER_CHANGED",
                company.parkingLot().of(Company.ACME).getFirst().code());
    }

    @Test
    void a_contract_that_changes_hands_before_its_first_invoice_is_billed_to_its_new_customer() {
        company.imports(shop("null"));
        company.imports(shop("null").with("/customer/externalId", "'A-2'"));
        company.run(DECEMBER);
        assertEquals("crm:A-2", company.invoices().getFirst().customer().value());
    }

    @Test
    void more_sites_than_can_change_at_once_are_held_and_billed_by_nobody() {
        var wide = shop(PER_SITE);
        for (int site = 3; site < 90; site++) {
            wide.with("/sites/" + site, "{'siteId':'t" + site + "','name':'Shop'}");
        }
        company.imports(wide);
        company.run(DECEMBER);
        assertEquals(
                "SITES_TOO_MANY_TO_DIVIDE",
                company.parkingLot().of(Company.ACME).getFirst().code());
        assertEquals(List.of(), company.invoices());
    }

    @Test
    void a_change_of_more_groups_than_a_transaction_takes_is_refused_with_a_remedy() {
        var before = shop(PER_SITE);
        var after = shop(PER_SITE);
        for (int site = 3; site < 70; site++) {
            before.with("/sites/" + site, "{'siteId':'t" + site + "','name':'Shop'}");
            after.with("/sites/" + site, "{'siteId':'u" + site + "','name':'Shop'}");
        }
        company.imports(before);
        var refused =
                assertInstanceOf(Imported.Rejected.class, company.imports(after).getFirst());
        assertEquals("REGROUPING_TOO_LARGE", refused.findings().getFirst().code());
    }

    @RepeatedTest(8)
    void however_often_it_is_divided_anew_everything_is_billed_once(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int month = 0; month < 6; month++) {
            var day = DECEMBER.plusMonths(month);
            var terms = random.nextBoolean() || month == 0 ? changed(random) : null;
            if (terms != null) {
                company.imports(terms);
            }
            var closed = company.run(day);
            assertEquals(0, closed.counts().parked(), () -> "seed " + repetition.getCurrentRepetition());
            last = terms == null ? last : terms;
            assertBilledAsDesired(last, day);
        }
    }

    private AContract last;

    private AContract changed(Random random) {
        var modes = List.of(
                "null",
                PER_SITE,
                "{'mode':'PER_CONTRACT','splitByPo':true}",
                "{'mode':'PER_CUSTOMER'}",
                "{'mode':'PER_CUSTOMER','splitByPo':true}");
        var terms = shop(modes.get(random.nextInt(modes.size())));
        for (int site = 0; site < 3; site++) {
            if (random.nextBoolean()) {
                terms.with("/sites/" + site + "/poNumber", "'PO-" + random.nextInt(3) + "'");
            }
        }
        return terms.with("/services/1/price/unitAmount", "'1" + version + ".00'");
    }

    /** For every charge that the contract makes by now, all invoices of all groups together bill exactly that. */
    private void assertBilledAsDesired(AContract terms, LocalDate day) {
        Map<ChargeKey, Long> desired = terms.chargesThrough(day.toString()).stream()
                .collect(Collectors.toMap(Charge::key, charge -> charge.net().minor(), Long::sum));
        Map<ChargeKey, Long> billed = company.invoices().stream()
                .flatMap(invoice -> invoice.lines().stream())
                .collect(Collectors.groupingBy(
                        line -> line.charge().key(),
                        Collectors.summingLong(line -> line.charge().net().minor())));
        assertEquals(desired, billed);
    }

    /** Lines of 5 at no site, and of 10, 20 and 30 at sites s1 to s3. */
    private AContract shop(String consolidation) {
        version++;
        return AContract.monthly()
                .with("/source/sourceVersion", String.valueOf(version))
                .with("/customer/contacts", "[{'role': 'BILLING', 'email': 'office@bakery.example'}]")
                .with(
                        "/sites",
                        "[{'siteId':'s1','name':'One'},{'siteId':'s2','name':'Two'},{'siteId':'s3','name':'Three'}]")
                .withLines("5.00", "10.00", "20.00", "30.00")
                .with("/services/1/siteRef", "'s1'")
                .with("/services/2/siteRef", "'s2'")
                .with("/services/3/siteRef", "'s3'")
                .with("/billing/consolidation", consolidation);
    }

    private Map<String, String> totals() {
        return company.invoices().stream()
                .collect(Collectors.toMap(
                        invoice -> invoice.id().group().value(),
                        invoice -> invoice.total().major().toPlainString()));
    }

    private List<String> amounts() {
        return company.invoices().stream()
                .map(invoice -> invoice.total().major().toPlainString())
                .toList();
    }

    private Invoice invoice(String group) {
        return company.invoices().stream()
                .filter(invoice -> invoice.id().group().value().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sitesOn(String group) {
        return invoice(group).sites().stream().map(site -> site.siteRef()).toList();
    }
}
