/** SES v2: mails that are kept instead of sent, and the events their addresses bring about. */
package perennial.local.mail;
