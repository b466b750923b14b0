package perennial.contract;

import java.time.Instant;

/**
 * Where a contract comes from. The pair of system and external id identifies it; the higher source version is newer.
 *
 * @param sourceVersion counts up with each change at the source; 0 when the source has none
 */
public record Source(String system, String externalId, long sourceVersion, Instant sourceUpdatedAt, String recordUrl) {}
