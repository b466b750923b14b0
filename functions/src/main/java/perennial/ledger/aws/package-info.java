/** How journals are stored. They are created and read, never changed. */
package perennial.ledger.aws;
