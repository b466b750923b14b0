package perennial.local.cli;

import perennial.contract.Contract;

/** A contract's versions as they were read, and the part of it that a billing group bills. */
record PreviewMember(PreviewHistory history, String part) {
    Contract contract() {
        return history.first();
    }
}
