/**
 * The JSONata of Step Functions: expressions between {@code {%} and {@code %}}, the functions Step Functions adds, and
 * payloads whose text leaves may be expressions. Chance and time come from outside.
 */
package perennial.local.states.jsonata;
