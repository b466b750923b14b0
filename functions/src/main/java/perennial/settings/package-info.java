/**
 * What a company sets once: legal entities, brands, number series, tax tables, price books and indexes, calendars, channel and approval
 * policies, mappings of foreign files. Each is a schema-checked, versioned document.
 */
package perennial.settings;
