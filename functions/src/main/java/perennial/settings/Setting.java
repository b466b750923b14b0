package perennial.settings;

/** One settings document, known by its kind and its name. */
public sealed interface Setting
        permits LegalEntity, Brand, NumberSeries, TaxTable, HolidayCalendar, ChannelPolicy, ApprovalPolicy, Mapping {
    /** The name other documents call it by, unique within its kind. */
    String name();
}
