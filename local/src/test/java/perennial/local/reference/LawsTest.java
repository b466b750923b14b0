package perennial.local.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.calendar.BillingCalendar;
import perennial.invoicing.InvoiceLine;
import perennial.local.reference.History.Version;
import perennial.money.Allocation;
import perennial.money.Money;
import perennial.platform.Json;
import perennial.settings.Settings;

/** What holds for every contract and every history, tried on made-up ones; see {@link Cases} for how many. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LawsTest {
    private static final List<String> ZONES =
            List.of("UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "Africa/Casablanca");
    private static final List<String> LOCALES =
            List.of("en-US", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva");
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void periods_tile_for_every_cycle_and_anchor() {
        Cases.each(20_000, seed -> {
            var random = new Random(seed);
            var calendar = calendar(random);
            var day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(400 * 366));
            long index = calendar.indexOf(day);
            assertTrue(calendar.period(index).contains(day), calendar + " at " + day);
            assertEquals(
                    calendar.period(index).end(), calendar.period(index + 1).start());
            assertEquals(index + 1, calendar.indexOf(calendar.period(index).end()));
        });
    }

    @Test
    void allocation_keeps_the_sum_and_no_part_is_a_cent_off() {
        Cases.each(20_000, seed -> {
            var random = new Random(seed);
            var weights =
                    random.longs(1 + random.nextInt(12), 0, 100_000).boxed().toList();
            long all = weights.stream().mapToLong(Long::longValue).sum();
            long whole = all == 0 ? 0 : random.nextLong(-1_000_000, 1_000_000);
            var parts = Allocation.of(new Money(whole, USD), weights);
            assertEquals(whole, parts.stream().mapToLong(Money::minor).sum());
            for (int i = 0; i < parts.size(); i++) {
                var exact = BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(weights.get(i)));
                var off = BigDecimal.valueOf(parts.get(i).minor())
                        .multiply(BigDecimal.valueOf(all))
                        .subtract(exact)
                        .abs();
                assertTrue(all == 0 || off.compareTo(BigDecimal.valueOf(all)) < 0, weights + " share " + whole);
            }
        });
    }

    @Test
    void what_is_used_and_what_is_credited_is_what_was_billed_and_no_tax_is_credited_twice() {
        Cases.each(200, seed -> {
            var standing = new HashMap<Object, Long>();
            for (var invoice : played(Histories.of(seed)).invoices) {
                invoice.lines().forEach(line -> settle(standing, line));
            }
        });
    }

    /** A line that takes back takes back all that stands, of the amount and of each tax; only then is charged anew. */
    private static void settle(Map<Object, Long> standing, InvoiceLine line) {
        var charge = line.charge();
        move(standing, line, charge.key(), charge.net());
        charge.taxes().forEach(share -> move(standing, line, List.of(charge.key(), share.jurisdiction()), share.tax()));
    }

    private static void move(Map<Object, Long> standing, InvoiceLine line, Object what, Money by) {
        long before = standing.getOrDefault(what, 0L);
        assertEquals(line.reverses() == null ? 0 : -by.minor(), before, () -> "stands for " + what);
        standing.put(what, before + by.minor());
    }

    @Test
    void any_order_and_repetition_of_amendments_and_runs_ends_in_the_same_books() {
        var settled = new ArrayList<Long>();
        Cases.each(200, seed -> {
            var history = underOneLead(Histories.of(seed));
            var owed = played(newcomer(history), 1);
            var books =
                    List.of(played(history, 1), played(disturbed(history, new Random(seed)), 1), played(history, 2));
            for (var each : books) {
                if (!each.isBlocked() && total(each) <= total(owed)) {
                    assertEquals(owed.sums(), each.sums(), history::toString);
                    settled.add(seed);
                }
            }
        });
        System.out.println(settled.size() + " books are settled");
    }

    @Test
    void a_draft_is_the_same_whenever_it_is_made_and_from_what_is_stored() {
        Cases.each(100, seed -> {
            var history = Histories.of(seed);
            var books = books(history);
            history.everyDay((day, versions) -> {
                versions.forEach(version -> books.take(version.contract(), day));
                if (books.isDue(day)) {
                    assertEquals(Json.text(books.draft(day)), Json.text(books.draftStored(day)));
                    assertEquals(Json.text(books.draftStored(day)), Json.text(books.run(day)));
                }
            });
        });
    }

    @Test
    void a_consolidated_invoice_is_the_sum_of_its_parts() {
        var compared = new ArrayList<Long>();
        Cases.each(200, seed -> {
            var account = new Account(seed);
            if (account.isBillable()) {
                assertEquals(account.partByPart(), account.together());
                compared.add(seed);
            }
        });
        System.out.println(compared.size() + " accounts are compared");
    }

    @Test
    void no_result_depends_on_the_default_zone_or_locale() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            Cases.each(30, seed -> {
                var results = new HashSet<String>();
                for (int i = 0; i < ZONES.size(); i++) {
                    TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i)));
                    Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i)));
                    results.add(Json.text(played(Histories.of(seed), 1).invoices));
                }
                assertEquals(1, results.size());
            });
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static BillingCalendar calendar(Random random) {
        var start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000));
        return switch (random.nextInt(3)) {
            case 0 -> BillingCalendar.everyDays(1 + random.nextInt(500), start);
            case 1 -> BillingCalendar.everyWeeks(1 + random.nextInt(60), DayOfWeek.of(1 + random.nextInt(7)), start);
            default -> BillingCalendar.everyMonths(1 + random.nextInt(60), 1 + random.nextInt(31), start);
        };
    }

    private static EngineBooks played(History history) {
        return played(history, 1);
    }

    /** Plays a history, each run so many times over. */
    private static EngineBooks played(History history, int times) {
        var books = books(history);
        history.everyDay((day, versions) -> {
            versions.forEach(version -> books.take(version.contract(), day));
            boolean isDue = books.isDue(day);
            for (int i = 0; isDue && i < times; i++) {
                books.run(day);
            }
        });
        return books;
    }

    private static EngineBooks books(History history) {
        return new EngineBooks(Settings.of(List.of(history.biller(), NaiveReferenceTest.TAXES)));
    }

    private static long total(EngineBooks books) {
        return books.sums().getOrDefault("total", 0L);
    }

    /** The same contract with nothing but its last version, told of on the last day. */
    private static History newcomer(History history) {
        var last = new Version(history.through(), history.versions().getLast().document());
        return new History(history.entity(), List.of(last), history.through());
    }

    /** Some versions come in twice or in another order; the last one stays the last. */
    private static History disturbed(History history, Random random) {
        var versions = new ArrayList<Version>();
        var last = history.versions().size() - 1;
        var order = new ArrayList<>(history.versions().subList(0, last));
        Collections.shuffle(order, random);
        for (int i = 0; i < last; i++) {
            var version =
                    new Version(history.versions().get(i).day(), order.get(i).document());
            versions.addAll(Collections.nCopies(1 + random.nextInt(2), version));
        }
        versions.addAll(Collections.nCopies(2, history.versions().getLast()));
        return new History(history.entity(), versions, history.through());
    }

    /** What is billed ahead stays billed, so orders are compared under one lead and in advance. */
    private static History underOneLead(History history) {
        for (var version : history.versions()) {
            version.document().withObject("/billing").put("invoiceLeadDays", 5).put("timing", "IN_ADVANCE");
        }
        return history;
    }
}
