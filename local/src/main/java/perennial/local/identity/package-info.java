/** Roles and what they may do. */
package perennial.local.identity;
