package perennial.contract;

import static perennial.contract.Severity.WARN;

import java.util.List;
import java.util.stream.Stream;

/** Whether the renewal can be prepared when its time comes. */
final class RenewalRules {
    private static final List<Rule<Renewal>> RULES = List.of(
            new Rule<>(
                    "RENEWAL_WINDOW_INVALID",
                    WARN,
                    "/noticeWindow",
                    "the notice would have to be given earlier than the window allows",
                    "give minDays at most as high as maxDays",
                    RenewalRules::hasEmptyWindow),
            new Rule<>(
                    "SALES_OWNER_MISSING",
                    WARN,
                    "/salesOwner",
                    "nobody is named who makes the renewal offer",
                    "name the sales owner and an email address",
                    renewal -> renewal.mode() == Renewal.Mode.OFFER
                            && (renewal.salesOwner() == null
                                    || !Examined.isGiven(renewal.salesOwner().email()))));

    private RenewalRules() {}

    static Stream<Finding> check(Examined examined) {
        var renewal = examined.contract().renewal();
        return renewal == null ? Stream.empty() : Rule.check(RULES, renewal, "/renewal");
    }

    private static boolean hasEmptyWindow(Renewal renewal) {
        var window = renewal.noticeWindow();
        return window != null
                && window.minDays() != null
                && window.maxDays() != null
                && window.minDays() > window.maxDays();
    }
}
