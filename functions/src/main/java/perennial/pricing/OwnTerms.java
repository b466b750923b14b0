package perennial.pricing;

import perennial.contract.Billing.Cycle;
import perennial.contract.Billing.ProrationBasis;
import perennial.contract.Billing.Timing;
import perennial.contract.Contract;
import perennial.contract.Meter;
import perennial.contract.ServiceLine;

/**
 * Terms of a line that differ from the contract's; null is the contract's.
 *
 * @param cutoff calendar days after a period within which its usage still counts
 */
record OwnTerms(Cycle cycle, Timing timing, ProrationBasis basis, Integer cutoff) {

    /** Usage is known when it is over: a metered line is billed in arrears whatever the contract says, and never by the part of a period. */
    static OwnTerms of(ServiceLine line, Contract contract) {
        var override = line.billingOverride();
        boolean isMetered = line.hasMeter();
        var timing = override == null ? null : override.timing();
        return new OwnTerms(
                override == null ? null : override.cycle(),
                isMetered ? Timing.IN_ARREARS : timing,
                isMetered ? ProrationBasis.NONE : override == null ? null : override.prorationBasis(),
                isMetered ? cutoff(line, contract) : null);
    }

    boolean areTheContracts() {
        return cycle == null && timing == null && basis == null && cutoff == null;
    }

    OwnTerms inAdvance() {
        return new OwnTerms(cycle, Timing.IN_ADVANCE, basis, null);
    }

    private static Integer cutoff(ServiceLine line, Contract contract) {
        return Metering.meterOf(line, contract).map(Meter::cutoffDays).orElse(null);
    }
}
