/** Playing a span of business dates in an embedded cloud: files are dropped, time passes, the books are read. */
package perennial.local.play;
