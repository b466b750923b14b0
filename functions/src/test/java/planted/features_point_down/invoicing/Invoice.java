package planted.features_point_down.invoicing;

public record Invoice(String number) {}
