package perennial.local.states;

import perennial.local.states.asl.Machine;
import perennial.local.wire.Access;
import perennial.local.wire.Caller;
import perennial.local.wire.Refusal;
import perennial.local.wire.Witness;

/** A machine as it is deployed: its name, its definition, the role it acts under, and who hears what it may not do. */
record Deployed(String name, String arn, Machine definition, Caller role, Witness witness) {
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
        var access = Access.to(action, resource);
        if (!role.policy().allows(access)) {
            var complaint = Refusal.denied(role, access).getMessage();
            witness.miss(complaint);
            throw new StateFailure("States.Runtime", complaint);
        }
    }
}
