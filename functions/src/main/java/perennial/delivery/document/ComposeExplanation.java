package perennial.delivery.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.invoicing.InvoiceLine;
import perennial.pricing.Derivation;

/** Where a line's amount comes from, one step a text: what it takes back, the calculation, the rounding, the clause. */
record ComposeExplanation(Words words, CitedInvoices cited) {

    List<String> steps(InvoiceLine line) {
        return Stream.concat(takesBack(line), derived(line))
                .map(CleanText::of)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The line of an earlier invoice that a line takes back. */
    String reference(InvoiceLine line) {
        return words.say("takesBack", cited.number(line.reverses()), String.valueOf(line.reversesLine()));
    }

    private Stream<String> takesBack(InvoiceLine line) {
        return line.isReversal() ? Stream.of(reference(line)) : Stream.empty();
    }

    private Stream<String> derived(InvoiceLine line) {
        return Optional.ofNullable(line.charge().derivation()).stream()
                .flatMap(derivation -> Stream.of(
                                Stream.ofNullable(derivation.text()),
                                priceSteps(derivation),
                                Stream.of(rounded(derivation), clause(line, derivation)))
                        .flatMap(texts -> texts));
    }

    /** What else than the line's own price decided, each once. */
    private static Stream<String> priceSteps(Derivation derivation) {
        return derivation.shares().stream()
                .flatMap(share -> share.terms().stream())
                .distinct();
    }

    private String rounded(Derivation derivation) {
        return derivation.rounding() == null ? "" : words.say("rounded", derivation.rounding());
    }

    private String clause(InvoiceLine line, Derivation derivation) {
        return derivation.field() == null
                ? ""
                : words.say(
                        "clause",
                        derivation.field(),
                        line.charge().contract().value(),
                        Long.toString(derivation.contractVersion()));
    }
}
