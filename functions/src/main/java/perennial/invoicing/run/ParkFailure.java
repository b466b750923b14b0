package perennial.invoicing.run;

import java.time.InstantSource;
import java.util.List;
import perennial.id.BillingGroupId;

/** Parks the one thing that made a whole batch fail, so that the run can go on without it. */
public final class ParkFailure {
    static final String DELIVERY = "DELIVERY_FAILED";
    private static final int LONGEST_REASON = 500;

    private final ParkingLot parkingLot;
    private final RunFiles files;
    private final InstantSource clock;

    public ParkFailure(ParkingLot parkingLot, RunFiles files, InstantSource clock) {
        this.parkingLot = parkingLot;
        this.files = files;
        this.clock = clock;
    }

    public void park(RunTicket run, String subject, String code, String reason) {
        parkingLot.park(new Parked(
                run.entityId(),
                subject,
                code,
                reason.substring(0, Math.min(LONGEST_REASON, reason.length())),
                null,
                Parked.Owner.ENGINEERING,
                clock.instant(),
                run.runId()));
        if (!code.equals(DELIVERY)) {
            var group = new BillingGroupId(subject);
            files.write(
                    run.outcomes() + BatchName.of(List.of(group)) + ".json", List.of(GroupOutcome.parked(group, code)));
        }
    }
}
