/**
 * The sample book: contracts of a security dealer and of an IT support firm, made by a small deterministic program. The
 * names, addresses and numbers are invented.
 */
package perennial.local.samples;
