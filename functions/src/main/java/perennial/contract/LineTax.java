package perennial.contract;

/** How a line is taxed: the code finds the rates, {@code inclusive} says that the price contains the tax. */
public record LineTax(String code, Boolean inclusive) {}
