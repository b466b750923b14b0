package perennial.invoicing.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import perennial.contract.Contract;
import perennial.contract.ContractHead;
import perennial.contract.StoredContract;
import perennial.contract.Verdict;
import perennial.contract.aws.ContractRow;
import perennial.contract.aws.StoredContracts;
import perennial.contract.aws.StoredMeterEvents;
import perennial.id.BillingGroupId;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.ingest.ImportContracts;
import perennial.ingest.Imported;
import perennial.ingest.aws.StoredBook;
import perennial.ingest.read.Reading;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Engine;
import perennial.invoicing.Invoice;
import perennial.invoicing.Member;
import perennial.invoicing.correction.CorrectInvoice;
import perennial.invoicing.run.BillingRun;
import perennial.invoicing.run.CloseRun;
import perennial.invoicing.run.DraftInvoices;
import perennial.invoicing.run.FailRun;
import perennial.invoicing.run.IssueInvoices;
import perennial.invoicing.run.IssueInvoices.Progress;
import perennial.invoicing.run.OpenRuns;
import perennial.invoicing.run.ParkFailure;
import perennial.invoicing.run.PlanRun;
import perennial.invoicing.run.RehearseRun;
import perennial.invoicing.run.Rehearsed;
import perennial.invoicing.run.ReplayInvoice;
import perennial.invoicing.run.RequestApproval;
import perennial.invoicing.run.ReverseRun;
import perennial.invoicing.run.ReviewRun;
import perennial.invoicing.run.RunFiles;
import perennial.invoicing.run.RunState;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Index;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.MemoryStore;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;
import perennial.pricing.AContract;
import perennial.settings.ApprovalPolicy;
import perennial.settings.Brand;
import perennial.settings.LegalEntity;
import perennial.settings.NumberSeries;
import perennial.settings.Setting;
import perennial.settings.Settings;
import perennial.settings.SettingsSource;
import perennial.settings.aws.StoredSettings;

/** A company in memory with its contracts, and the steps of its billing runs over the stored repositories. */
final class Company {
    static final EntityId ACME = new EntityId("acme");
    static final Instant NIGHT = Instant.parse("2026-12-27T12:00:00Z");
    static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 12, 27);

    final MemoryStore database = new MemoryStore();
    final List<String> superseded = new ArrayList<>();
    final List<String> announced = new ArrayList<>();
    final List<BillingRun> news = new ArrayList<>();
    final RunFiles files = new StoredRunFiles(new MemoryFiles());
    private final List<Setting> settings = new ArrayList<>();
    private Instant now = NIGHT;
    private final CustomerId customer = AContract.monthly().contract().customerId();

    /** What the steps see; a test may put faults in its way. */
    Store store = database;

    /** Most invoices in one transaction. */
    int block = 33;

    Company() {
        settings.add(entity(AContract.monthly()));
        settings.add(new NumberSeries("acme", "AC-", false, 6));
        settings.add(Json.read("{\"name\":\"acme\",\"displayName\":\"Acme Security\"}", Brand.class));
    }

    static Company with(int contracts) {
        var company = new Company();
        IntStream.rangeClosed(1, contracts).forEach(company::contract);
        return company;
    }

    private static LegalEntity entity(AContract contract) {
        return contract.settings().entity();
    }

    /** A second legal entity, that of these terms, numbers its documents by a series of its own. */
    void sister(AContract terms, NumberSeries series) {
        settings.add(entity(terms));
        settings.add(series);
    }

    /** Every run is to be approved by a person. */
    Company withApproval() {
        settings.set(0, entity(AContract.monthly().withEntity("/approvalPolicy", "'ask'")));
        settings.add(new ApprovalPolicy("ask", 0, null, null, null, null, null, null));
        return this;
    }

    void contract(int number) {
        contract(number, AContract.monthly());
    }

    void contract(int number, AContract terms) {
        var contract = contract(number, terms, 1);
        put(GroupRow.write(group(contract)));
    }

    /** Writes a version of a contract and leaves its group as it is. */
    Contract contract(int number, AContract terms, long version) {
        var contract = terms.with("/source/externalId", "'C-" + number + "'")
                .with("/customer/contacts", "[{'role': 'BILLING', 'email': 'office@bakery.example'}]")
                .contract();
        var head = new ContractHead(
                contract.id(),
                version,
                1,
                "-",
                new BillingGroupId(contract.id().value()),
                Contract.Status.ACTIVE,
                Verdict.of(List.of()));
        put(ContractRow.head(head, contract));
        put(ContractRow.version(new StoredContract(version, BUSINESS_DATE, contract)));
        return contract;
    }

    private static BillingGroup group(Contract contract) {
        return new BillingGroup(
                new BillingGroupId(contract.id().value()),
                1,
                contract.entityId(),
                contract.customerId(),
                "USD",
                List.of(new Member(contract.id(), 1, 0)),
                BUSINESS_DATE,
                0,
                List.of(),
                null);
    }

    void put(Item item) {
        try {
            database.commit(Write.put(item));
        } catch (WriteConflict impossible) {
            throw new AssertionError(impossible);
        }
    }

    void laterBy(Duration time) {
        now = now.plus(time);
    }

    List<RunTicket> open(Instant scheduled, String execution) {
        return new OpenRuns(runs(), source(), superseded::add, clock()).open(scheduled, execution);
    }

    RunTicket open(String execution) {
        return open(NIGHT, execution).getFirst();
    }

    int plan(RunTicket run) {
        return new PlanRun(new StoredDueGroups(store), files).plan(run).found();
    }

    DraftInvoices.Result draft(RunTicket run, List<String> groups) {
        var snapshots = new StoredSnapshots(
                new StoredContracts(store), new StoredMeterEvents(store), new StoredInvoices(store));
        return new DraftInvoices(
                        new StoredGroups(store),
                        snapshots,
                        new StoredInvoices(store),
                        new StoredGroupMoves(store),
                        parkingLot(),
                        files,
                        editions(),
                        clock())
                .draft(run, groups.stream().map(BillingGroupId::new).toList());
    }

    /** Drafts the whole manifest in batches of ten. */
    void draftAll(RunTicket run) {
        var groups = files.read(run.folder() + "/manifest.json", String.class);
        for (int from = 0; from < groups.size(); from += 10) {
            draft(run, groups.subList(from, Math.min(groups.size(), from + 10)));
        }
    }

    void park(RunTicket run, String subject, String code) {
        new ParkFailure(parkingLot(), files, clock()).park(run, subject, code, "java.lang.StackOverflowError: null");
    }

    ReviewRun.Reviewed review(RunTicket run, int found) {
        return new ReviewRun(files, source()).review(run, found);
    }

    void requestApproval(RunTicket run, String token) {
        new RequestApproval(runs(), files, (ticket, task, review) -> announced.add(task)).request(run, token);
    }

    Progress issue(RunTicket run, int position, BooleanSupplier timeLeft) {
        return issue(run, position, null, timeLeft);
    }

    Progress issue(RunTicket run, int position, String rehearsal, BooleanSupplier timeLeft) {
        return new IssueInvoices(runs(), files, new SmallBlocks(new StoredIssuance(store), block), source(), clock())
                .issue(run, position, rehearsal, timeLeft);
    }

    BillingRun close(RunTicket run) {
        return closing().close(run);
    }

    BillingRun discard(RunTicket run, RunState how) {
        return closing().discard(run, how);
    }

    BillingRun fail(RunTicket run) {
        return new FailRun(runs()).fail(run, "perennial.failure.TerminalFailure: no");
    }

    /** All steps in the machine's order, approved. */
    BillingRun run(String execution) {
        var run = open(execution);
        prepare(run);
        issue(run, 0, () -> true);
        return close(run);
    }

    /** Everything before issue. */
    void prepare(RunTicket run) {
        int found = plan(run);
        draftAll(run);
        review(run, found);
    }

    StoredParkingLot parkingLot() {
        return new StoredParkingLot(store);
    }

    /** What the book holds is changed as an import changes it. */
    List<Imported> imports(AContract terms) {
        var heard = new ArrayList<Imported>();
        var imports = new ImportContracts(new StoredBook(store), source().current(), clock(), heard::add);
        imports.take(new Reading.Accepted(1, terms.contract(), List.of()));
        imports.flush();
        return heard;
    }

    /** All steps of the run of a day, approved. */
    BillingRun run(LocalDate day) {
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        now = noon;
        var run = open(noon, day.toString()).getFirst();
        prepare(run);
        issue(run, 0, () -> true);
        return close(run);
    }

    /** All issued invoices, in the order of their numbers. */
    List<Invoice> invoices() {
        return database.all(Query.of(Index.BY_NUMBER, "acme/acme")).stream()
                .map(found -> new InvoiceId(
                        new BillingGroupId(found.key().partition()),
                        Integer.parseInt(found.key().sort().substring("INVOICE#".length()))))
                .map(id -> new StoredInvoices(database).find(id).orElseThrow())
                .toList();
    }

    /** The numbers of all issued invoices, in text order. */
    List<String> numbers() {
        return database.all(Query.of(Index.BY_NUMBER, "acme/acme")).stream()
                .map(found -> database.get(found.key()).orElseThrow().text("number"))
                .toList();
    }

    long journals() {
        return database.all(Query.of(Table.LEDGER, customer.value())).size();
    }

    /** What persons order. */
    CorrectInvoice corrections() {
        return new CorrectInvoice(new StoredCorrections(store), source(), clock());
    }

    /** Corrections above ten dollars need a second person. */
    void withLimitsOfCorrections() {
        settings.set(0, entity(AContract.monthly().withEntity("/approvalPolicy", "'ask'")));
        settings.add(Json.read(
                "{\"name\":\"ask\",\"maxWriteOffMinor\":1000,\"maxCreditMinor\":1000}", ApprovalPolicy.class));
    }

    private CloseRun closing() {
        return new CloseRun(runs(), files, parkingLot(), news::add);
    }

    StoredRuns runs() {
        return new StoredRuns(store);
    }

    private InstantSource clock() {
        return () -> now;
    }

    ReplayInvoice replay(Engine engine) {
        var snapshots = new StoredSnapshots(
                new StoredContracts(database), new StoredMeterEvents(database), new StoredInvoices(database));
        return new ReplayInvoice(snapshots, editions(), engine);
    }

    ReverseRun reversal() {
        return new ReverseRun(
                runs(),
                wrong -> StoredRuns.reversing(store, wrong),
                files,
                StoredSources.of(store, editions()),
                new SmallBlocks(new StoredIssuance(store), block),
                clock());
    }

    /** A corrected contract comes in, as an import would store it. */
    void correct(int number, AContract terms) {
        var contract = contract(number, terms, 2);
        var group = new StoredGroups(database)
                .find(new BillingGroupId(contract.id().value()))
                .orElseThrow();
        var billed = group.members().getFirst();
        var member = new Member(contract.id(), 2, billed.billedVersion());
        put(GroupRow.write(group.with(List.of(member), BUSINESS_DATE)));
    }

    Rehearsed rehearse() {
        return new RehearseRun(StoredSources.of(store, editions()), clock()).rehearse(ACME, BUSINESS_DATE);
    }

    private StoredSettings editions() {
        var stored = StoredSettings.uncached(database, clock());
        settings.forEach(stored::keep);
        return stored;
    }

    private SettingsSource source() {
        return () -> Settings.of(settings);
    }
}
