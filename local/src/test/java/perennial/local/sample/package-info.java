/** The handlers of the sample template. */
package perennial.local.sample;
