/** SQS: queues with visibility, delay and redrive, and the event sources that feed functions from them. */
package perennial.local.queues;
