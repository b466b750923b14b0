/** Delivery at the edge: handlers, rows, and the ways to SES, SNS, SQS and S3. */
package perennial.delivery.aws;
