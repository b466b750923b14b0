/**
 * Delivery: which message goes to whom by which channel and when, what became of it, and the documents it carries. The
 * row of a message is written before anything is sent.
 */
package perennial.delivery;
