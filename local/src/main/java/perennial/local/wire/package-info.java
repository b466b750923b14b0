/** A call on its way to a service: who calls, what it needs, how it is answered or refused. */
package perennial.local.wire;
