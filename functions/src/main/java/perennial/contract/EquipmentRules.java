package perennial.contract;

import static perennial.contract.Severity.HOLD;
import static perennial.contract.Severity.WARN;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The devices at the customer's. */
final class EquipmentRules {
    private EquipmentRules() {}

    static Stream<Finding> check(Examined examined) {
        var devices = examined.contract().equipment();
        return IntStream.range(0, devices.size())
                .boxed()
                .flatMap(i -> device(examined, devices.get(i), "/equipment/" + i));
    }

    private static Stream<Finding> device(Examined examined, Equipment device, String pointer) {
        var price = device.mode() == Equipment.Mode.RENTAL
                ? ServiceRules.price(examined, device.price(), pointer)
                : Stream.<Finding>empty();
        return Stream.of(
                        price,
                        Rule.check(serials(examined.contract()), device, pointer),
                        SiteReferences.check(examined, device.siteRef(), pointer))
                .flatMap(findings -> findings);
    }

    private static List<Rule<Equipment>> serials(Contract contract) {
        return List.of(
                new Rule<>(
                        "EQUIPMENT_NO_SERIAL",
                        WARN,
                        "/serial",
                        "the device has no serial number",
                        "add it, so that the device can be found and returned",
                        device -> !Examined.isGiven(device.serial())),
                new Rule<>(
                        "EQUIPMENT_DUPLICATE_SERIAL",
                        HOLD,
                        "/serial",
                        "two devices have this serial number",
                        "correct one of them",
                        device -> Examined.isGiven(device.serial()) && occurrences(contract, device.serial()) > 1,
                        Equipment::serial));
    }

    private static long occurrences(Contract contract, String serial) {
        return contract.equipment().stream()
                .filter(device -> serial.equals(device.serial()))
                .count();
    }
}
