package perennial.pricing;

import static perennial.pricing.Rule.broken;

import java.math.BigDecimal;
import java.util.List;
import perennial.contract.Equipment;
import perennial.contract.Price;

/** Devices of which nobody can say what they cost. */
final class DeviceRules {
    private static final List<Rule<Equipment>> RULES = List.of(
            broken(
                    "LINE_ID_MISSING",
                    "the device has no line id; give one that stays",
                    "/lineId",
                    device -> LineRules.isBlank(device.lineId())),
            broken(
                    "AMOUNT_TOO_LARGE",
                    "the price is over a trillion; correct it",
                    "/price/unitAmount",
                    device -> LineRules.isTooLarge(BigDecimal.ONE, device.price())),
            broken(
                    "EQUIPMENT_MODE_MISSING",
                    "the device is rented, leased or sold; say which",
                    "/mode",
                    device -> device.mode() == null),
            broken(
                    "INSTALLMENTS_MISSING",
                    "a lease to own needs the number of its installments, 1 or more, and nothing else has any",
                    "/installments",
                    DeviceRules::hasWrongInstallments),
            broken(
                    "SALE_PRICE_INVALID",
                    "a device is sold at one amount; give a FLAT price, or none where it is paid",
                    "/price/model",
                    DeviceRules::isSoldByAnotherModel),
            broken(
                    "DEPOSIT_NEGATIVE",
                    "the deposit is below zero; correct it",
                    "/depositMinor",
                    device -> device.depositMinor() != null && device.depositMinor() < 0));

    private DeviceRules() {}

    static List<Refusal> check(Equipment device, String pointer) {
        return Rule.check(RULES, device, pointer);
    }

    private static boolean hasWrongInstallments(Equipment device) {
        boolean isLease = device.mode() == Equipment.Mode.LEASE_TO_OWN;
        return isLease ? device.installments() == null || device.installments() < 1 : device.installments() != null;
    }

    private static boolean isSoldByAnotherModel(Equipment device) {
        return device.mode() == Equipment.Mode.SOLD && device.price() != null && !isOneAmount(device.price());
    }

    private static boolean isOneAmount(Price price) {
        return price.isConstant() && (price.model() == Price.Model.FLAT || price.model() == Price.Model.PER_UNIT);
    }
}
