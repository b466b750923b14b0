/** Brings what rules and schedules start to functions, machines and queues, again and again until it is there. */
package perennial.local.dispatch;
