package perennial.contract;

import static perennial.contract.Severity.HOLD;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.settings.LegalEntity;

/** Who bills whom, and in which currency. */
final class PartyRules {
    /** ISO 4217 currencies with 0, 2 or 3 decimals: those that invoices are made out in. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> Set.of(0, 2, 3).contains(currency.getDefaultFractionDigits()))
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<Rule<Examined>> RULES = List.of(
            new Rule<>(
                    "ENTITY_UNKNOWN",
                    HOLD,
                    "/entityId",
                    "no legal entity of this name is set up",
                    "drop a LegalEntity document with this id, or correct the contract",
                    examined -> examined.entity().isEmpty(),
                    examined -> examined.contract().entityId()),
            new Rule<>(
                    "ENTITY_INCOMPLETE",
                    HOLD,
                    "/entityId",
                    "the legal entity names settings that are not set up",
                    "drop the documents that it names",
                    examined -> examined.entity()
                            .filter(entity -> !missing(examined, entity).isEmpty())
                            .isPresent(),
                    examined -> String.join(
                            ", ", missing(examined, examined.entity().orElseThrow()))),
            new Rule<>(
                    "CUSTOMER_MISSING",
                    HOLD,
                    "/customer",
                    "nobody is billed",
                    "name the customer",
                    examined -> !examined.hasCustomer()),
            new Rule<>(
                    "CURRENCY_UNKNOWN",
                    HOLD,
                    "/customer/currency",
                    "is no currency that invoices are made out in",
                    "give its ISO 4217 code, such as USD",
                    examined -> examined.currency() != null && !CURRENCIES.contains(examined.currency()),
                    Examined::currency),
            new Rule<>(
                    "TIME_ZONE_UNKNOWN",
                    HOLD,
                    "/customer/timeZone",
                    "is no time zone",
                    "give its IANA name, such as America/Chicago, or leave it out for the entity's",
                    examined -> examined.contract().customer() != null
                            && !isZone(examined.contract().customer().timeZone()),
                    examined -> examined.contract().customer().timeZone()));

    private PartyRules() {}

    static Stream<Finding> check(Examined examined) {
        return Rule.check(RULES, examined, "");
    }

    private static List<String> missing(Examined examined, LegalEntity entity) {
        var settings = examined.settings();
        return Stream.of(
                        absent(
                                "NumberSeries",
                                entity.invoiceSeries(),
                                settings.series().keySet()),
                        absent("Brand", entity.brand(), settings.brands().keySet()),
                        absent(
                                "TaxTable",
                                entity.taxTable(),
                                settings.taxTables().keySet()),
                        absent(
                                "ChannelPolicy",
                                entity.channelPolicy(),
                                settings.channelPolicies().keySet()),
                        absent(
                                "ApprovalPolicy",
                                entity.approvalPolicy(),
                                settings.approvalPolicies().keySet()),
                        absent(
                                "HolidayCalendar",
                                entity.holidayCalendar(),
                                settings.calendars().keySet()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String absent(String kind, String name, Set<String> known) {
        return name == null || known.contains(name) ? null : kind + " " + name;
    }

    private static boolean isZone(String name) {
        try {
            return name == null || ZoneId.of(name) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
