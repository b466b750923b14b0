/** Exact money: integer minor units, named rounding, splits that lose nothing. Rules: docs/semantics.md, rounding. */
package perennial.money;
