/** The page that looks into a running cloud and moves its clock: plain HTML from the server, no script. */
package perennial.local.page;
