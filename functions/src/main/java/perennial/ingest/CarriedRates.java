package perennial.ingest;

import perennial.contract.ContractHead;
import perennial.contract.Finding;
import perennial.contract.ServiceLine;
import perennial.contract.Severity;
import perennial.rate.Repricing;

/**
 * Lets changes of rates that were posted here outlive the next version from the source: they are carried over to every
 * price that the source repeats. A price that the source has changed itself holds, and a warning says so.
 */
record CarriedRates(ContractBook book) {

    Candidate carriedOver(Candidate candidate, ContractHead stored) {
        return book.version(stored.id(), stored.version())
                .map(version -> {
                    var carried = Repricing.carriedOver(version.contract(), candidate.contract());
                    var overruled = Repricing.overruled(version.contract(), carried);
                    return candidate.carrying(
                            carried,
                            overruled.stream().map(CarriedRates::warning).toList());
                })
                .orElse(candidate);
    }

    private static Finding warning(ServiceLine opened) {
        return new Finding(
                "RATE_CHANGE_OVERRULED",
                Severity.WARN,
                "/services",
                opened.lineId(),
                "change " + opened.rateChange().id()
                        + " of this line's price was posted here, and the source sends another" + " price or end",
                "nothing if the source is right; else correct the price there");
    }
}
