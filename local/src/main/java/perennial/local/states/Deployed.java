package perennial.local.states;

import perennial.local.states.asl.Machine;
import perennial.local.wire.Access;
import perennial.local.wire.Caller;

/** A machine as it is deployed: its name, its definition and the role it acts under. */
record Deployed(String name, String arn, Machine definition, Caller role) {
    String executionArn(String execution) {
        return arn.replace(":stateMachine:", ":execution:") + ":" + execution;
    }

    /** The ARN of a child of a distributed Map. */
    String childArn(String label, String child) {
        return arn.replace(":stateMachine:", ":execution:") + "/" + label + ":" + child;
    }

    String mapRunArn(String label, String run) {
        return arn.replace(":stateMachine:", ":mapRun:") + "/" + label + ":" + run;
    }

    /** Fails in a way nothing catches, so that a permission missing in the template is seen. */
    void require(String action, String resource) {
        if (!role.policy().allows(Access.to(action, resource))) {
            throw new StateFailure(
                    "States.Runtime",
                    "User: %s is not authorized to perform: %s on resource: %s"
                            .formatted(role.arn(), action, resource));
        }
    }
}
