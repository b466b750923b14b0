/** SNS: texts and notices that are kept instead of sent. */
package perennial.local.texts;
