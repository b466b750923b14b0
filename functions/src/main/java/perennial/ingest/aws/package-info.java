/** The import function: files from S3 through a queue into the tables. */
package perennial.ingest.aws;
