package perennial.pricing;

import static perennial.pricing.Rule.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Billing.PauseWindow;
import perennial.contract.Billing.PauseWindow.Charge;
import perennial.contract.Billing.Suspension;
import perennial.contract.Contract;
import perennial.contract.Contract.Status;
import perennial.contract.Price.Model;

/** Pauses and suspensions of which nobody can say when they hold or what they cost. */
final class PauseRules {
    private static final List<Rule<PauseWindow>> WINDOWS = List.of(
            broken("PAUSE_INCOMPLETE", "the pause has no first day; give it", "/from", window -> window.from() == null),
            broken(
                    "PAUSE_REVERSED",
                    "the pause ends before it begins; correct its dates, to is its last day",
                    "/to",
                    PauseRules::endsBeforeItBegins),
            broken(
                    "PAUSE_PERCENT_INVALID",
                    "a reduced service costs 0 to 100 percent of its price; give the percentage",
                    "/percent",
                    PauseRules::costsNoPercentage));
    private static final List<Rule<Contract>> SUSPENSION = List.of(
            broken(
                    "SUSPENSION_DATE_MISSING",
                    "the contract is suspended but says not since when; give the first day, or billing.suspension BILL",
                    "/term/suspendedFrom",
                    PauseRules::isSuspendedWithoutDate),
            broken(
                    "SUSPENSION_END_MISSING",
                    "the suspension is over but says not since when; give its last day",
                    "/term/suspendedTo",
                    PauseRules::isResumedWithoutDate));

    private PauseRules() {}

    static List<Refusal> check(Contract contract) {
        var windows = contract.billing().pauseWindows();
        var refusals = IntStream.range(0, windows.size())
                .boxed()
                .flatMap(index -> check(contract, windows.get(index), "/billing/pauseWindows/" + index).stream());
        return Stream.concat(refusals, Rule.check(SUSPENSION, contract, "").stream())
                .toList();
    }

    private static List<Refusal> check(Contract contract, PauseWindow window, String pointer) {
        var rules = new ArrayList<>(WINDOWS);
        rules.add(broken(
                "SITE_UNKNOWN",
                "there is no site " + window.siteRef() + " to pause; add it or correct the pause",
                "/siteRef",
                each -> each.siteRef() != null && !hasSite(contract, each.siteRef())));
        rules.add(broken(
                "LINE_UNKNOWN",
                "there is no line " + window.lineId() + " to pause; correct the pause",
                "/lineId",
                each -> each.lineId() != null && !hasLine(contract, each.lineId())));
        rules.add(broken(
                "PAUSE_OF_PERCENTAGE",
                "line " + window.lineId() + " is a percentage of others; pause those, or end it",
                "/lineId",
                each -> each.lineId() != null && isPercentage(contract, each.lineId())));
        return Rule.check(rules, window, pointer);
    }

    private static boolean hasSite(Contract contract, String siteRef) {
        return contract.sites().stream().anyMatch(site -> siteRef.equals(site.siteId()));
    }

    private static boolean hasLine(Contract contract, String lineId) {
        return contract.services().stream().anyMatch(line -> lineId.equals(line.lineId()))
                || contract.equipment().stream().anyMatch(device -> lineId.equals(device.lineId()));
    }

    private static boolean isPercentage(Contract contract, String lineId) {
        return contract.services().stream()
                .filter(line -> lineId.equals(line.lineId()))
                .anyMatch(line -> line.price() != null && line.price().model() == Model.PERCENT_OF);
    }

    private static boolean endsBeforeItBegins(PauseWindow window) {
        return window.from() != null && window.to() != null && window.to().isBefore(window.from());
    }

    private static boolean costsNoPercentage(PauseWindow window) {
        return window.charge() == Charge.REDUCED
                && (window.percent() == null
                        || window.percent().signum() < 0
                        || window.percent().compareTo(Stretch.ALL) > 0);
    }

    private static boolean isSuspendedWithoutDate(Contract contract) {
        return contract.status() == Status.SUSPENDED
                && contract.billing().suspension() != Suspension.BILL
                && contract.term().suspendedFrom() == null;
    }

    private static boolean isResumedWithoutDate(Contract contract) {
        return contract.status() == Status.ACTIVE
                && contract.term().suspendedFrom() != null
                && contract.term().suspendedTo() == null;
    }
}
