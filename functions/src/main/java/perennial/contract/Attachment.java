package perennial.contract;

/** A file that belongs to the contract, such as the signed paper; only its place and hash are kept. */
public record Attachment(String kind, String uri, String sha256) {}
