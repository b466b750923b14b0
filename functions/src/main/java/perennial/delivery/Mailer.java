package perennial.delivery;

/** Sends emails. */
public interface Mailer {
    /**
     * @return the provider's reference
     * @throws perennial.failure.RetryableFailure when the provider is busy; nothing was sent
     * @throws perennial.failure.TerminalFailure when the provider refused it for good
     * @throws perennial.failure.OutcomeUnknown when no answer came
     */
    String send(Mail mail);
}
