/**
 * Amazon's DynamoDB Local behind the embedded cloud: loaded unmodified into a class loader of its own, called in
 * process at the boundary where its server hands JSON to its request handler.
 */
package perennial.local.dynamodb;
