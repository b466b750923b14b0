/** What is never deployed: the embedded cloud, the launcher's commands, scenarios and benchmarks. */
package perennial.local;
