/** Virtual time: work runs on threads of its own, and the clock moves only when none of it is running. */
package perennial.local.time;
