package perennial.delivery.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invoice as the texts that its documents show, in the customer's language and in the order they are read.
 * Renderers only lay it out, so that page, PDF and email never disagree.
 *
 * @param facts dates, account and order number, as labelled values
 * @param date invoice date, which also dates the files
 * @param sums subtotal, discounts and taxes, as labelled amounts
 */
public record InvoiceText(
        Words words,
        Letterhead letterhead,
        String number,
        LocalDate date,
        List<Fact> facts,
        List<String> billTo,
        List<Section> sections,
        List<Fact> sums,
        Due due,
        Payment payment) {

    /** A value with its label. */
    public record Fact(String label, String value) {}

    /**
     * Whom the invoice comes from.
     *
     * @param color accent colour as #rrggbb
     */
    public record Letterhead(
            String name,
            String legalName,
            String color,
            List<String> address,
            List<Fact> registrations,
            Contact contact,
            String footer) {}

    /** How the sender is reached; an absent way is empty. */
    public record Contact(String phone, String email, String website) {
        /** The ways there are, in reading order. */
        public List<String> ways() {
            return java.util.stream.Stream.of(phone, email, website)
                    .filter(way -> !way.isEmpty())
                    .toList();
        }
    }

    /** The lines of one service site; its title and its sum are empty where they would say nothing new. */
    public record Section(String title, String address, List<Line> lines, String subtotal) {}

    /** One priced line; {@code explanation} says step by step where its amount comes from. */
    public record Line(
            String description,
            String period,
            String quantity,
            String unitPrice,
            String amount,
            List<Fact> discounts,
            List<String> explanation) {}

    /**
     * What is owed and when.
     *
     * @param headline what the customer has to do, or that nothing is to be done
     * @param note in which currency all amounts are
     */
    public record Due(String total, String amount, String date, String headline, String note) {}

    /**
     * How to pay.
     *
     * @param automatic the amount will be charged, so the customer does nothing
     * @param ways one way to pay an entry
     * @param cheque whom to make a cheque out to; empty where cheques are not taken
     */
    public record Payment(boolean automatic, List<String> ways, Optional<Cheque> cheque) {}

    /** Whom a cheque is made out to and where it is mailed. */
    public record Cheque(String payee, List<String> address) {}

    /** The title of the documents: kind, number and sender. */
    public String title() {
        return words.say("invoice") + " " + number + " \u2013 " + letterhead.name();
    }

    /** The slip that travels with a cheque is of use. */
    public boolean hasRemittance() {
        return payment.cheque().isPresent() && !payment.automatic();
    }
}
