package perennial.pricing;

import java.math.BigDecimal;

/** What one jurisdiction asks of a supply; {@code percent} 8.25 means 8.25 percent. */
public record TaxRate(String jurisdiction, String name, BigDecimal percent) {}
