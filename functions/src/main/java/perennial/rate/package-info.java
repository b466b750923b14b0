/**
 * Bulk rate changes: which lines a change reaches, which it must leave alone and why, what it brings, and how a contract
 * reads once it is posted or undone. Pure; nothing here stores anything. Start at {@link perennial.rate.RatePlanning}.
 */
package perennial.rate;
