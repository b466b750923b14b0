package perennial.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import perennial.id.EntityId;

/** The settings in force, by name. */
public record Settings(
        Map<EntityId, LegalEntity> entities,
        Map<String, Brand> brands,
        Map<String, NumberSeries> series,
        Map<String, TaxTable> taxTables,
        Map<String, PriceBook> priceBooks,
        Map<String, PriceIndex> priceIndexes,
        Map<String, HolidayCalendar> calendars,
        Map<String, ChannelPolicy> channelPolicies,
        Map<String, ApprovalPolicy> approvalPolicies,
        Map<String, Mapping> mappings) {

    /** Settings from documents; of several with one kind and name the last one holds. */
    public static Settings of(Collection<? extends Setting> documents) {
        var entities = new LinkedHashMap<EntityId, LegalEntity>();
        named(documents, LegalEntity.class).values().forEach(entity -> entities.put(entity.id(), entity));
        return new Settings(
                entities,
                named(documents, Brand.class),
                named(documents, NumberSeries.class),
                named(documents, TaxTable.class),
                named(documents, PriceBook.class),
                named(documents, PriceIndex.class),
                named(documents, HolidayCalendar.class),
                named(documents, ChannelPolicy.class),
                named(documents, ApprovalPolicy.class),
                named(documents, Mapping.class));
    }

    /** The same settings with every legal entity changed. */
    public Settings withEntities(UnaryOperator<LegalEntity> change) {
        var changed = new LinkedHashMap<EntityId, LegalEntity>();
        entities.forEach((id, entity) -> changed.put(id, change.apply(entity)));
        return new Settings(
                changed,
                brands,
                series,
                taxTables,
                priceBooks,
                priceIndexes,
                calendars,
                channelPolicies,
                approvalPolicies,
                mappings);
    }

    /** No settings at all. */
    public static Settings none() {
        return of(List.of());
    }

    /** These settings with an entity added or replaced. */
    public Settings with(LegalEntity entity) {
        var others = new LinkedHashMap<>(entities);
        others.put(entity.id(), entity);
        return new Settings(
                others,
                brands,
                series,
                taxTables,
                priceBooks,
                priceIndexes,
                calendars,
                channelPolicies,
                approvalPolicies,
                mappings);
    }

    public Optional<LegalEntity> entity(EntityId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.get(id));
    }

    /** The entity's tax table; empty when it names none, so that nothing is taxed. */
    public Optional<TaxTable> taxTable(LegalEntity entity) {
        return Optional.ofNullable(entity.taxTable()).map(taxTables::get);
    }

    /** The series of the entity's invoices. */
    public Optional<NumberSeries> invoiceSeries(LegalEntity entity) {
        return Optional.ofNullable(entity.invoiceSeries()).map(series::get);
    }

    /** The series of the entity's credit notes: the one it names, else one named after its invoices'. */
    public Optional<NumberSeries> creditNoteSeries(LegalEntity entity) {
        return entity.creditNoteSeries() == null
                ? invoiceSeries(entity).map(NumberSeries::forCreditNotes)
                : Optional.ofNullable(series.get(entity.creditNoteSeries()));
    }

    private static <T extends Setting> Map<String, T> named(Collection<? extends Setting> documents, Class<T> type) {
        var byName = new LinkedHashMap<String, T>();
        documents.stream().filter(type::isInstance).map(type::cast).forEach(found -> byName.put(found.name(), found));
        return byName;
    }
}
