/** Counts what the product asks of AWS: calls, and capacity units of the database. */
package perennial.local.meter;
