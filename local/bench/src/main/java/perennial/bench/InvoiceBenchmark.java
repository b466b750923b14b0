package perennial.bench;

import perennial.invoicing.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import perennial.contract.Verdict;
import perennial.id.BillingGroupId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.ContractMember;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafting;
import perennial.invoicing.GroupSnapshot;
import perennial.pricing.AContract;
import perennial.pricing.BillingSettings;
import perennial.pricing.ContractVersion;
import perennial.pricing.Horizon;
import perennial.pricing.Priced;
import perennial.pricing.Pricing;

/**
 * One invoice of ten lines with graduated tiers, a percent discount and a tax each: by the engine from the contract to
 * the draft with its derivations, its part that prices, and by plain BigDecimal beside it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InvoiceBenchmark {
    private static final LocalDate DATE = LocalDate.of(2026, 12, 27);

    private AContract terms;
    private ContractVersion version;
    private BillingSettings settings;
    private GroupSnapshot snapshot;
    private List<PlainInvoice.Line> lines;

    /** Both say the same before anybody measures. */
    @Setup
    public void prepare() {
        terms = TenLines.contract();
        version = terms.version();
        settings = terms.settings();
        snapshot = new GroupSnapshot(group(), List.of(new ContractMember(version, Verdict.of(List.of()))), List.of());
        lines = TenLines.plain();
        long engine = ((Drafted.Ready) draft()).draft().invoice().total().minor();
        long plain = plain().totalMinor();
        if (engine != plain) {
            throw new AssertionError(engine + " by the engine, " + plain + " by hand");
        }
    }

    private BillingGroup group() {
        var contract = version.contract();
        return new BillingGroup(
                new BillingGroupId(contract.id().value()),
                1,
                contract.entityId(),
                contract.customerId(),
                "USD",
                List.of(new Member(contract.id(), 1, 0)),
                DATE,
                0,
                List.of(),
                null);
    }

    /** Contract to draft: all checks, prices, discounts, taxes, explanations, due date, the group's next state. */
    @Benchmark
    public Drafted draft() {
        return Drafting.draft(snapshot, settings.settings(), DATE);
    }

    /** Contract to charges: all checks of the contract, prices, discounts, taxes, explanations. */
    @Benchmark
    public Priced price() {
        return Pricing.price(version, settings, Horizon.through(DATE));
    }

    /** The arithmetic and a sentence for each line, and nothing else. */
    @Benchmark
    public PlainInvoice plain() {
        return PlainInvoice.of(lines);
    }
}
