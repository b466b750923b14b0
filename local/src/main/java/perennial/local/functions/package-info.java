/** The template's functions, run in this process as Lambda would run them. */
package perennial.local.functions;
