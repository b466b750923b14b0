package perennial.local.dispatch;

/**
 * What no attempt could bring to its target, wherever it went then.
 *
 * @param reason the last attempt's failure
 */
public record Undelivered(Order order, String reason) {}
