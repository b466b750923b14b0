/** Nothing in the template is idle: whatever is taken away, a run fails and names it. */
package perennial.local.mutation;
