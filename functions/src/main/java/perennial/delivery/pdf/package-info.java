/**
 * The invoice as PDF: pages laid out from its texts with embedded fonts, the same bytes for the same texts. Parts of a
 * page ({@code Heading}, {@code LineTable}, {@code Closing}, {@code Remittance}) are tables; {@code Ink} writes.
 */
package perennial.delivery.pdf;
