/** Bringing books of contracts and settings in: one file at a time, every row accounted for. */
package perennial.ingest;
