package perennial.local.template;

/** The template cannot be run: the message names the place, what is wrong with it and, where it helps, the remedy. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateFault(String place, String complaint) {
        super(place + ": " + complaint);
    }
}
