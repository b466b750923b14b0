/** Double entry for every effect on money: append-only, each journal in balance. */
package perennial.ledger;
