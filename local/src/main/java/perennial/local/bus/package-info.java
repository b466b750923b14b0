/** EventBridge: the default bus, whose rules bring matching events to their targets. */
package perennial.local.bus;
