/** Settings documents as rows. */
package perennial.settings.aws;
