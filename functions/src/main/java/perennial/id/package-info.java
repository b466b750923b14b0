/** Typed identifiers. Each is one non-blank string; two kinds cannot be mixed up. */
package perennial.id;
