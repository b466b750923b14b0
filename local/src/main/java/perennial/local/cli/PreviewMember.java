package perennial.local.cli;

import perennial.contract.Contract;
import perennial.ingest.read.Reading;

/** A contract that was read, and the part of it that a billing group bills. */
record PreviewMember(Reading.Accepted read, String part) {
    Contract contract() {
        return read.contract();
    }
}
