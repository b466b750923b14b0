package perennial.contract;

import java.time.LocalDate;

/** A device at a site; rented ones are billed with the contract's cycle while they are out. */
public record Equipment(
        String lineId,
        String assetExternalId,
        String serial,
        String model,
        String siteRef,
        Mode mode,
        Price price,
        LocalDate from,
        LocalDate to,
        Integer installments,
        Long depositMinor,
        LineTax tax) {
    /** On what terms the customer has the device. */
    public enum Mode {
        RENTAL,
        LEASE_TO_OWN,
        SOLD
    }
}
