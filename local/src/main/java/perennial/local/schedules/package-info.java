/** EventBridge Scheduler: expressions in a time zone, fired by virtual time. */
package perennial.local.schedules;
