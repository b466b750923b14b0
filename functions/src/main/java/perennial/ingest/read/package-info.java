/**
 * Reading books of contracts and settings from files of any origin: text found out, rows told apart, foreign columns
 * mapped, documents checked against their schema. Streaming, so memory stays flat whatever the size of a file.
 */
package perennial.ingest.read;
