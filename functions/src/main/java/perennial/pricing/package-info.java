/**
 * What a contract owes: a pure function from a contract version, its settings and a day to priced charges, each with how
 * it was derived. Nothing here knows what has been billed, what day it is or where anything is stored. Start at
 * {@link perennial.pricing.Charge}.
 */
package perennial.pricing;
