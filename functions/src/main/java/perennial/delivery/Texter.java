package perennial.delivery;

/** Sends text messages. Fails as {@link Mailer} does. */
public interface Texter {
    /** Returns the provider's reference. */
    String send(String phone, String text);
}
