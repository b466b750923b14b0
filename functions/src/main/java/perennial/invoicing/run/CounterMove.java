package perennial.invoicing.run;

/** A number series before and after some numbers are given. */
public record CounterMove(SeriesCounter before, SeriesCounter after) {}
