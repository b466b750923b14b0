package perennial.local.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import perennial.invoicing.Aging;
import perennial.invoicing.Statement;
import perennial.platform.Json;

/** Statements for a terminal, and as JSON with amounts in minor units. */
final class StatementText {
    private static final String ROW = "%-12s%-44s%14s%14s%n";
    private static final List<String> AGES =
            List.of("not due", "1 to 30 days", "31 to 60 days", "61 to 90 days", "over 90 days");

    private StatementText() {}

    static String json(List<Statement> statements) {
        return new String(Json.bytes(statements), StandardCharsets.UTF_8);
    }

    static String of(String customer, List<Statement> statements) {
        var text = new StringBuilder("Account of " + customer);
        statements.forEach(statement -> text.append(of(statement)));
        return text.toString().stripTrailing();
    }

    private static String of(Statement statement) {
        var text = new StringBuilder();
        var currency = statement.opening().currency();
        text.append(String.format(
                Locale.ROOT, "%n%s to %s, %s%n", statement.from(), statement.to(), currency.getCurrencyCode()));
        text.append(
                row(statement.from(), "Opening balance", "", statement.opening().major()));
        statement
                .entries()
                .forEach(entry -> text.append(row(
                        entry.date(),
                        entry.title(),
                        entry.amount().major(),
                        entry.balance().major())));
        text.append(
                row(statement.to(), "Closing balance", "", statement.closing().major()));
        return text.append(ages(statement.aging())).toString();
    }

    private static String ages(Aging aging) {
        var text = new StringBuilder();
        for (int i = 0; i < AGES.size(); i++) {
            text.append(row(
                    "",
                    "Owed, " + AGES.get(i),
                    "",
                    aging.buckets().get(i).amount().major()));
        }
        return aging.unusedCredit().isZero()
                ? text.toString()
                : text.append(row(
                                "", "Credit not used", "", aging.unusedCredit().major()))
                        .toString();
    }

    private static String row(Object date, String title, Object amount, Object balance) {
        return String.format(Locale.ROOT, ROW, date, title, amount, balance);
    }
}
