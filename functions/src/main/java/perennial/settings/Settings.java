package perennial.settings;

import java.util.Map;
import java.util.Optional;
import perennial.id.EntityId;

/** The settings in force, by name. */
public record Settings(
        Map<EntityId, LegalEntity> entities,
        Map<String, Brand> brands,
        Map<String, NumberSeries> series,
        Map<String, TaxTable> taxTables,
        Map<String, HolidayCalendar> calendars,
        Map<String, ChannelPolicy> channelPolicies,
        Map<String, ApprovalPolicy> approvalPolicies,
        Map<String, Mapping> mappings) {

    public Optional<LegalEntity> entity(EntityId id) {
        return Optional.ofNullable(entities.get(id));
    }
}
