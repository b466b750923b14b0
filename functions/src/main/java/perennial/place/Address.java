package perennial.place;

/** A postal address; {@code country} is ISO 3166 alpha-2, {@code region} the state or province code. */
public record Address(String line1, String line2, String city, String region, String postalCode, String country) {}
