/** Contracts and customers as rows. */
package perennial.contract.aws;
