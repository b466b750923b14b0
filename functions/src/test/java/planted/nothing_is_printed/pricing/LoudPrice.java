package planted.nothing_is_printed.pricing;

record LoudPrice(String text) {
    void shout() {
        System.out.println(text);
    }
}
