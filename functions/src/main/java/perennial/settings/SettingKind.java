package perennial.settings;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of settings documents, as the field {@code kind} of a document spells them. */
public enum SettingKind {
    LEGAL_ENTITY(LegalEntity.class, "id"),
    BRAND(Brand.class, "name"),
    NUMBER_SERIES(NumberSeries.class, "name"),
    TAX_TABLE(TaxTable.class, "name"),
    PRICE_BOOK(PriceBook.class, "name"),
    PRICE_INDEX(PriceIndex.class, "name"),
    HOLIDAY_CALENDAR(HolidayCalendar.class, "name"),
    CHANNEL_POLICY(ChannelPolicy.class, "name"),
    APPROVAL_POLICY(ApprovalPolicy.class, "name"),
    MAPPING(Mapping.class, "source");

    private final Class<? extends Setting> type;
    private final String nameField;

    SettingKind(Class<? extends Setting> type, String nameField) {
        this.type = type;
        this.nameField = nameField;
    }

    public Class<? extends Setting> type() {
        return type;
    }

    /** The document's field that carries its name. */
    public String nameField() {
        return nameField;
    }

    /** The word in the document, such as {@code LegalEntity}. */
    public String word() {
        return type.getSimpleName();
    }

    public static Optional<SettingKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
