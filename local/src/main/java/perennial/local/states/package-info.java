/**
 * Step Functions: state machines from the template run on virtual time, their executions recorded so that a killed
 * process goes on where it was, and the service's API over them.
 */
package perennial.local.states;
