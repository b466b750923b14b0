package perennial.rate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import perennial.contract.Contract;
import perennial.contract.ServiceLine;
import perennial.pricing.BillingSettings;
import perennial.pricing.ContractVersion;
import perennial.pricing.Pricing;
import perennial.rate.RateChangePlan.Excluded;
import perennial.settings.Settings;

/** Works out what a change does to a book of contracts. Pure: same change, contracts and settings, same plan. */
public final class RatePlanning {
    private final RateChange change;
    private final Settings settings;
    private final List<RateRow> rows = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private int others;

    public RatePlanning(RateChange change, Settings settings) {
        this.change = change;
        this.settings = settings;
    }

    /** Takes one contract after the other, so that no book is too large. */
    public void take(RatedContract rated) {
        var meant = meant(rated.contract());
        var billing = BillingSettings.of(settings, rated.contract());
        if (!meant.isEmpty() && billing.isPresent()) {
            take(rated, meant, billing.get());
        } else if (!meant.isEmpty()) {
            exclude(rated.contract(), "", "ENTITY_UNKNOWN", "there are no settings for its legal entity");
        }
    }

    public RateChangePlan plan() {
        return new RateChangePlan(change, rows, excluded, others);
    }

    private Set<String> meant(Contract contract) {
        var ids = new LinkedHashSet<String>();
        for (var line : contract.services()) {
            if (contract.customer() != null && change.select().includes(contract, line)) {
                ids.add(line.lineId());
            } else {
                others++;
            }
        }
        return ids;
    }

    private void take(RatedContract rated, Set<String> lines, BillingSettings billing) {
        var contract = rated.contract();
        var refusals = Pricing.refusals(new ContractVersion(1, contract), billing);
        if (refusals.isEmpty()) {
            lines.forEach(line -> take(rated, line, billing));
        } else {
            exclude(contract, "", refusals.getFirst().code(), "the contract cannot be priced");
        }
    }

    private void take(RatedContract rated, String lineId, BillingSettings billing) {
        var contract = rated.contract();
        var unbilled = later(change.effective(), rated.billedThrough().get(lineId));
        considered(contract, lineId, unbilled, billing)
                .ifPresentOrElse(
                        line -> decide(line, billing),
                        () -> exclude(contract, lineId, "LINE_ENDS", "the line ends before the new price would begin"));
    }

    private void decide(Considered line, BillingSettings billing) {
        Bar.of(line)
                .ifPresentOrElse(
                        bar -> exclude(line.contract(), line.line().lineId(), bar.code(), bar.reason()),
                        () -> rows.add(line.row(billing.entity().rounding())));
    }

    /** The version of the line that holds when the new price begins; an older one's calendar says when that is. */
    private Optional<Considered> considered(
            Contract contract, String lineId, LocalDate earliest, BillingSettings billing) {
        var currency = Currency.getInstance(billing.currencyOf(contract));
        return contract.services().stream()
                .filter(line -> lineId.equals(line.lineId()))
                .map(line -> new Considered(
                        change,
                        contract,
                        line,
                        from(contract, line, earliest, billing),
                        currency,
                        edit(contract, line)))
                .filter(each -> each.line().holdsOn(each.from()) && isServed(contract, each.from()))
                .findFirst();
    }

    private LocalDate from(Contract contract, ServiceLine line, LocalDate earliest, BillingSettings billing) {
        return change.timing() == RateChange.Timing.EFFECTIVE_DAY
                ? earliest
                : Pricing.boundaryFrom(earliest, contract, line, billing);
    }

    private static boolean isServed(Contract contract, LocalDate day) {
        var end = contract.term().endDate();
        return end == null || !day.isAfter(end);
    }

    private Optional<RateChange.Edit> edit(Contract contract, ServiceLine line) {
        return change.edits().stream()
                .filter(edit -> contract.id().value().equals(edit.contract()))
                .filter(edit -> edit.line().equals(line.lineId()))
                .findFirst();
    }

    private void exclude(Contract contract, String line, String code, String reason) {
        excluded.add(new Excluded(contract.id(), line, code, reason));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
