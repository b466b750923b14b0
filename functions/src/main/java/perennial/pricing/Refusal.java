package perennial.pricing;

/**
 * Why something is not billed: a stable upper-case code, what is wrong and what to do about it in words, and the field
 * of the contract document as a JSON pointer.
 */
public record Refusal(String code, String message, String field) {}
