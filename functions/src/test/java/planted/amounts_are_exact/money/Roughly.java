package planted.amounts_are_exact.money;

record Roughly(double amount) {}
