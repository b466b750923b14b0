/** The three kinds of failure. The caller's next step follows from the kind alone; see docs/adr. */
package perennial.failure;
