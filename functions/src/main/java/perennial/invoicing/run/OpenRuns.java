package perennial.invoicing.run;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import perennial.id.EntityId;
import perennial.settings.LegalEntity;
import perennial.settings.SettingsSource;

/**
 * Claims the run of each legal entity for its business date: the day of the scheduled time in the entity's zone. An
 * entity whose run is claimed, finished or overtaken by a later date gives nothing. An older run that nobody has
 * approved yet is superseded.
 */
public final class OpenRuns {
    /** An approval waits 30 days at most. */
    private static final int LONGEST_WAIT_DAYS = 31;

    private final Runs runs;
    private final SettingsSource settings;
    private final Waiting waiting;
    private final InstantSource clock;

    public OpenRuns(Runs runs, SettingsSource settings, Waiting waiting, InstantSource clock) {
        this.runs = runs;
        this.settings = settings;
        this.waiting = waiting;
        this.clock = clock;
    }

    public List<RunTicket> open(Instant scheduled, String execution) {
        return settings.current().entities().values().stream()
                .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .map(entity -> open(entity, scheduled, execution))
                .flatMap(Optional::stream)
                .map(RunTicket::of)
                .toList();
    }

    private Optional<BillingRun> open(LegalEntity entity, Instant scheduled, String execution) {
        var today = LocalDate.ofInstant(scheduled, entity.timeZone());
        var recent = runs.since(entity.id(), today.minusDays(LONGEST_WAIT_DAYS));
        if (recent.stream().anyMatch(run -> run.businessDate().isAfter(today))) {
            return Optional.empty();
        }
        var claimed = claim(entity.id(), today, execution);
        claimed.ifPresent(run -> recent.stream()
                .filter(older -> older.businessDate().isBefore(today))
                .forEach(this::supersede));
        return claimed;
    }

    /** Storing a claim that is held already changes nothing and succeeds. */
    private Optional<BillingRun> claim(EntityId entity, LocalDate today, String execution) {
        var now = clock.instant();
        return runs.find(entity, today)
                .map(standing -> Claim.on(standing, execution, now))
                .orElseGet(() -> Optional.of(BillingRun.claimed(entity, today, execution, now)))
                .filter(runs::save);
    }

    private void supersede(BillingRun older) {
        if (older.state() == RunState.AWAITING_APPROVAL && runs.save(older.superseded())) {
            older.waitingToken().ifPresent(waiting::supersede);
        } else if (older.state() == RunState.SUPERSEDED) {
            older.waitingToken().ifPresent(waiting::supersede);
        }
    }
}
