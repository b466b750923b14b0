package planted.statics_are_final.pricing;

final class Counter {
    static long counted;

    private Counter() {}
}
