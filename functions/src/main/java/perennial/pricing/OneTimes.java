package perennial.pricing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Equipment;
import perennial.contract.Fee;
import perennial.contract.LineTax;
import perennial.contract.Revenue;
import perennial.id.LineId;
import perennial.money.Money;

/** What a contract charges once: fees, devices that are sold, deposits, and the fee for leaving early. */
record OneTimes(ContractPricing pricing) {
    private static final LineTax WITHOUT_CODE = new LineTax(null, null);
    private static final Revenue EARNED_AT_ONCE = RevenueTerms.earnedAtOnce();

    Stream<OneTime> all() {
        var whileServed =
                Stream.of(fees(), sales(), deposits()).flatMap(each -> each).filter(each -> !isAfterTheEnd(each.day()));
        return Stream.concat(whileServed, termination());
    }

    private Stream<OneTime> fees() {
        var fees = contract().fees();
        return IntStream.range(0, fees.size()).mapToObj(index -> fee(fees.get(index), index));
    }

    private OneTime fee(Fee fee, int index) {
        return new OneTime(
                lineId(fee, index),
                ChargeKind.ONE_TIME,
                "/fees/" + index + "/amountMinor",
                fee.description() == null ? fee.code() : fee.description(),
                fee.siteRef(),
                new Money(fee.amountMinor(), pricing.currency()),
                fee.when() == Fee.When.DATE ? fee.date() : firstDay(),
                Objects.requireNonNullElse(fee.tax(), WITHOUT_CODE),
                EARNED_AT_ONCE);
    }

    /** A code used again is a fee of its own; the prefix keeps fees apart from service lines. */
    private LineId lineId(Fee fee, int index) {
        long earlier = contract().fees().subList(0, index).stream()
                .filter(other -> fee.code().equals(other.code()))
                .count();
        return new LineId("fee:" + fee.code() + (earlier == 0 ? "" : "#" + (earlier + 1)));
    }

    private Stream<OneTime> sales() {
        return devices(device -> device.mode() == Equipment.Mode.SOLD && device.price() != null, this::sale);
    }

    private OneTime sale(Equipment device, String pointer) {
        var price = pricing.entity().rounding().toMoney(device.price().unitAmount(), pricing.currency());
        return new OneTime(
                new LineId(device.lineId()),
                ChargeKind.ONE_TIME,
                pointer + "/price/unitAmount",
                RecurringLines.name(device),
                device.siteRef(),
                price,
                startOf(device),
                Objects.requireNonNullElse(device.tax(), WITHOUT_CODE),
                EARNED_AT_ONCE);
    }

    private Stream<OneTime> deposits() {
        return devices(device -> device.depositMinor() != null && device.depositMinor() > 0, this::deposit);
    }

    /** Money that is held for the customer: neither earned nor taxed. */
    private OneTime deposit(Equipment device, String pointer) {
        return new OneTime(
                new LineId("deposit:" + device.lineId()),
                ChargeKind.DEPOSIT,
                pointer + "/depositMinor",
                "Deposit for " + RecurringLines.name(device),
                device.siteRef(),
                new Money(device.depositMinor(), pricing.currency()),
                startOf(device),
                null,
                RevenueTerms.deposit());
    }

    /** What is done with a device and its place in the document. */
    private interface Visit {
        OneTime at(Equipment device, String pointer);
    }

    private Stream<OneTime> devices(Predicate<Equipment> isMeant, Visit visit) {
        var devices = contract().equipment();
        return IntStream.range(0, devices.size())
                .filter(index -> isMeant.test(devices.get(index)))
                .mapToObj(index -> visit.at(devices.get(index), "/equipment/" + index));
    }

    private Stream<OneTime> termination() {
        return Termination.of(contract()).stream()
                .map(early -> new OneTime(
                        new LineId("termination"),
                        ChargeKind.TERMINATION,
                        "/term/cancellation/earlyTerminationFee",
                        "Early termination fee",
                        null,
                        new Money(early.feeMinor(), pricing.currency()),
                        early.day(),
                        early.tax(),
                        EARNED_AT_ONCE));
    }

    private boolean isAfterTheEnd(LocalDate day) {
        var end = pricing.schedule().term().to();
        return end != null && !day.isBefore(end);
    }

    private LocalDate startOf(Equipment device) {
        return device.from() == null ? firstDay() : device.from();
    }

    private LocalDate firstDay() {
        return pricing.schedule().term().from();
    }

    private Contract contract() {
        return pricing.contract();
    }
}
