/**
 * State machine definitions (Amazon States Language, JSONata only) as records: read from YAML or JSON, refused at load
 * when they hold anything the embedded cloud does not understand, and checked statically.
 */
package perennial.local.states.asl;
