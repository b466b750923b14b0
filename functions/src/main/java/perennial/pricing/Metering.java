package perennial.pricing;

import java.util.Optional;
import perennial.contract.Contract;
import perennial.contract.Meter;
import perennial.contract.ServiceLine;

/**
 * How a metered line is counted.
 *
 * @param counted what was counted in the period that is priced; null before
 */
record Metering(Meter meter, Allowance allowance, Metered counted) {

    /** The meter that a line names; empty when the contract has none of that name. */
    static Optional<Meter> meterOf(ServiceLine line, Contract contract) {
        return contract.meters().stream()
                .filter(meter -> meter.meterId().equals(line.meterRef()))
                .findFirst();
    }

    Metering with(Metered quantity) {
        return new Metering(meter, allowance, quantity);
    }
}
