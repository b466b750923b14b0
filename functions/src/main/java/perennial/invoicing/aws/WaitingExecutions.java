package perennial.invoicing.aws;

import perennial.invoicing.run.Waiting;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Ends waits at Step Functions. */
final class WaitingExecutions implements Waiting {
    private final SfnClient states;

    WaitingExecutions(SfnClient states) {
        this.states = states;
    }

    @Override
    public void supersede(String token) {
        try {
            states.sendTaskSuccess(answer -> answer.taskToken(token).output("{\"decision\":\"SUPERSEDED\"}"));
        } catch (TaskDoesNotExistException | TaskTimedOutException | InvalidTokenException nobodyWaits) {
            // Decided, timed out or stopped before: there is no wait to end.
        }
    }
}
