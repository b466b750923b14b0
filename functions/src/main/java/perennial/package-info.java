/** Perennial: recurring billing for service contracts. */
package perennial;
