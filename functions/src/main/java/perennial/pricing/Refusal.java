package perennial.pricing;

import perennial.contract.Finding;

/**
 * Why something is not billed: a stable upper-case code, what is wrong and what to do about it in words, and the field
 * of the contract document as a JSON pointer.
 */
public record Refusal(String code, String message, String field) {
    /** The code of terms that are understood but not billed yet: the contract is held rather than billed wrongly. */
    public static final String NOT_SUPPORTED_YET = "NOT_SUPPORTED_YET";

    /** The same, when completeness has found it. */
    static Refusal of(Finding finding) {
        return new Refusal(finding.code(), finding.message() + "; " + finding.remedy(), finding.field());
    }

    static Refusal notSupported(String what, String field) {
        return new Refusal(NOT_SUPPORTED_YET, what + " cannot be billed yet; bill this contract by hand", field);
    }
}
