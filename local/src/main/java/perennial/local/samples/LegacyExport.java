package perennial.local.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same kind of customers as an older dealer program exports them: semicolons, American dates, words of its own. */
public final class LegacyExport {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    private static final int FIRST_NUMBER = 900_001;

    private static final List<String> FAULTY = List.of(
            "L990001;\"Nowhere, Ned\";1 Main St;Albany;NY;12207;ned@example.com;(555) 199-0001;Basic;24.95;1;02/31/2025;01/01/2027;Invoice;Paperless",
            "L990002;Free Rider;2 Main St;Albany;NY;12207;free@example.com;(555) 199-0002;Plus;;1;03/01/2025;01/01/2027;Invoice;Paperless",
            "L990003;Plan Less;3 Main St;Albany;NY;12207;plan@example.com;(555) 199-0003;Deluxe;29.95;1;03/01/2025;01/01/2027;Invoice;Mail");

    private LegacyExport() {}

    /** The header, {@code count} rows, and three that are wrong: an impossible date, no price, an unknown plan. */
    public static Stream<String> lines(int count) {
        var header =
                "Acct;Customer;Street;City;State;ZIP;E-mail;Phone;Plan;Monthly;Bill Day;Since;Paid Through;Pays By;Statement";
        var rows = IntStream.range(0, count).mapToObj(row -> row(new Draw(FIRST_NUMBER + row)));
        return Stream.of(Stream.of(header), rows, FAULTY.stream()).flatMap(Function.identity());
    }

    private static String row(Draw draw) {
        var party = Party.person(draw);
        var place = draw.of(Place.ALL);
        var day = draw.of(List.of(1, 15));
        return String.join(
                ";",
                draw.numbered("L%d"),
                quoted(party.legalName()),
                draw.between(1, 990) + " Main St",
                place.city(),
                place.region(),
                place.postalCode(),
                party.email(draw),
                draw.numbered("(555) 1%06d").replaceAll("(\\d{3})(\\d{4})$", "$1-$2"),
                draw.of(List.of("Basic", "Plus", "Total")),
                draw.price(19, 45),
                Integer.toString(day),
                AMERICAN.format(since(draw)),
                AMERICAN.format(Terms.FIRST_DAY.withDayOfMonth(day)),
                draw.of(List.of("Autopay", "Invoice", "Cheque")),
                draw.of(List.of("Paperless", "Paperless", "Mail")));
    }

    private static LocalDate since(Draw draw) {
        return Terms.FIRST_DAY.minusDays(draw.between(60, 900));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
