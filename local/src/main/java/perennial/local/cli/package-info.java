/** The command line: run, preview, check, explain, samples. Results go to standard output, progress and complaints beside it. */
package perennial.local.cli;
