package perennial.local.cli;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Severity;
import perennial.id.EntityId;
import perennial.settings.LegalEntity;
import perennial.settings.Settings;

/**
 * The settings a contract is looked at with. A legal entity that no settings know is taken as one without properties, so
 * that a lone contract file can be looked at; a warning says so.
 */
final class Entities {
    private final Settings given;
    private final Map<EntityId, Settings> assumed = new HashMap<>();

    Entities(Settings given) {
        this.given = given;
    }

    Settings settingsOf(Contract contract) {
        return isKnown(contract) ? given : assumed.computeIfAbsent(contract.entityId(), this::withNeutral);
    }

    /** What the user should know about the settings of this contract. */
    List<Finding> findings(Contract contract) {
        return isKnown(contract)
                ? List.of()
                : List.of(new Finding(
                        "ENTITY_ASSUMED",
                        Severity.WARN,
                        "/entityId",
                        contract.entityId().value(),
                        "no settings know this legal entity; it is taken to bill in USD, by UTC, without tax",
                        "give its settings with --settings"));
    }

    private boolean isKnown(Contract contract) {
        return contract.entityId() == null || given.entity(contract.entityId()).isPresent();
    }

    private Settings withNeutral(EntityId id) {
        return given.with(neutral(id));
    }

    private static LegalEntity neutral(EntityId id) {
        return new LegalEntity(
                id,
                id.value(),
                ZoneOffset.UTC,
                "USD",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
