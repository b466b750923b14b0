/**
 * Reads the SAM template into what it makes: functions, machines, tables, queues and the rest, every reference
 * resolved. What it does not know it refuses, naming it.
 */
package perennial.local.template;
