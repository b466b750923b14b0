/** What must survive a kill: append-only streams of entries, and contents kept by their hash. */
package perennial.local.journal;
