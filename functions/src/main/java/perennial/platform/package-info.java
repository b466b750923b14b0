/**
 * The ground every feature stands on: where a function runs ({@link perennial.platform.Host}), what it may read and
 * write ({@link perennial.platform.Store}, {@link perennial.platform.Objects}, {@link perennial.platform.Queue}), and
 * how values become JSON. Knows no feature.
 */
package perennial.platform;
