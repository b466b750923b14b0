package perennial.pricing;

import java.time.LocalDate;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Renewal;

/** Whether a contract that renews itself can still do so lawfully. */
final class RenewalLint {
    private RenewalLint() {}

    static Stream<Finding> of(Contract contract, LocalDate today) {
        var renewal = contract.renewal();
        var end = contract.term().endDate();
        return renewal == null || end == null || !needsNotice(renewal) ? Stream.empty() : window(renewal, end, today);
    }

    private static boolean needsNotice(Renewal renewal) {
        return renewal.mode() == Renewal.Mode.AUTO
                && renewal.noticeRule() != null
                && renewal.noticeRule() != Renewal.NoticeRule.NONE;
    }

    private static Stream<Finding> window(Renewal renewal, LocalDate end, LocalDate today) {
        var window = renewal.noticeWindow();
        if (window == null || window.minDays() == null) {
            return Stream.of(unlawful("a notice is demanded, and nobody says when it is given"));
        }
        var last = end.plusDays(1).minusDays(window.minDays());
        return today.isAfter(last)
                ? Stream.of(unlawful("the last day for the notice, " + last + ", has passed"))
                : Stream.empty();
    }

    private static Finding unlawful(String message) {
        return Lint.warning(
                "RENEWAL_NOTICE_UNLAWFUL",
                "/renewal",
                null,
                message + "; the contract cannot renew itself",
                "give the window of the notice in time, or make the customer an offer");
    }
}
