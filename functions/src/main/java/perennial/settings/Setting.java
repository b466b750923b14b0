package perennial.settings;

/** One settings document, known by its kind and its name. */
public sealed interface Setting
        permits LegalEntity,
                Brand,
                NumberSeries,
                TaxTable,
                PriceBook,
                PriceIndex,
                HolidayCalendar,
                ChannelPolicy,
                ApprovalPolicy,
                Mapping {
    /** The name other documents call it by, unique within its kind. */
    String name();

    /** Whether another content may take the place of this one under the same name. */
    default boolean mayBecome(Setting next) {
        return true;
    }
}
