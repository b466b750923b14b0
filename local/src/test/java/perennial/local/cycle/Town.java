package perennial.local.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import perennial.contract.Contract;
import perennial.contract.ContractHead;
import perennial.contract.StoredContract;
import perennial.contract.Verdict;
import perennial.contract.aws.ContractRow;
import perennial.contract.aws.CustomerRow;
import perennial.id.BillingGroupId;
import perennial.id.EntityId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Member;
import perennial.invoicing.aws.GroupRow;
import perennial.invoicing.aws.StoredGroups;
import perennial.local.EmbeddedCloud;
import perennial.local.states.Execution;
import perennial.platform.Clients;
import perennial.platform.DynamoStore;
import perennial.platform.Index;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;
import perennial.pricing.AContract;
import perennial.settings.ApprovalPolicy;
import perennial.settings.Brand;
import perennial.settings.NumberSeries;
import perennial.settings.aws.StoredSettings;

/** A small company whose contracts are billed by the deployed machine, in an embedded cloud. */
final class Town implements AutoCloseable {
    static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 12, 27);
    private static final Instant START = Instant.parse("2026-12-27T12:00:00Z");
    private static final EntityId ACME = new EntityId("acme");

    final EmbeddedCloud cloud = ProductCloud.start(START);
    final Store store = DynamoStore.of(cloud.host());
    private final StoredSettings settings =
            new StoredSettings(store, cloud.timeline().clock());

    Town(int contracts) {
        settings.keep(new NumberSeries("acme", "AC-", false, 6));
        settings.keep(Json.read("{\"name\":\"acme\",\"displayName\":\"Acme Security\"}", Brand.class));
        settings.keep(new ApprovalPolicy("ask", 0, null, null, null, null, null, null));
        settings.keep(AContract.monthly().settings().entity());
        IntStream.rangeClosed(1, contracts).forEach(number -> contract(number, AContract.monthly()));
    }

    /** Every run is to be approved by a person. */
    Town thatAsks() {
        settings.keep(AContract.monthly()
                .withEntity("/approvalPolicy", "'ask'")
                .settings()
                .entity());
        return this;
    }

    /** The entity names a series that nobody has set up. */
    Town withoutSeries() {
        settings.keep(AContract.monthly()
                .withEntity("/approvalPolicy", "'ask'")
                .withEntity("/invoiceSeries", "'forgotten'")
                .settings()
                .entity());
        return this;
    }

    void contract(int number, AContract terms) {
        var contract = terms.with("/source/externalId", "'C-" + number + "'")
                .with("/customer/contacts", "[{'role': 'BILLING', 'email': 'office@bakery.example'}]")
                .contract();
        var group = new BillingGroup(
                new BillingGroupId(contract.id().value()),
                1,
                ACME,
                contract.customerId(),
                "USD",
                List.of(new Member(contract.id(), 1, 0)),
                BUSINESS_DATE,
                0,
                List.of(),
                null);
        put(ContractRow.head(head(contract, group), contract));
        put(ContractRow.version(new StoredContract(1, BUSINESS_DATE, contract)));
        CustomerRow.of(contract).forEach(this::put);
        put(GroupRow.write(group));
    }

    /** A corrected version of a contract comes in, as an import would store it. */
    void correct(int number, AContract terms) {
        var contract = terms.with("/source/externalId", "'C-" + number + "'")
                .with("/customer/contacts", "[{'role': 'BILLING', 'email': 'office@bakery.example'}]")
                .contract();
        var id = new BillingGroupId(contract.id().value());
        var group = new StoredGroups(store).find(id).orElseThrow();
        var billed = group.members().getFirst().billedVersion();
        put(ContractRow.version(new StoredContract(2, BUSINESS_DATE, contract)));
        put(GroupRow.write(group.with(List.of(new Member(contract.id(), 2, billed)), BUSINESS_DATE)));
    }

    /** One customer's contracts on one invoice, too many for the group's row. */
    void account(int contracts) {
        var members = new ArrayList<Member>();
        for (int number = 1; number <= contracts; number++) {
            var contract = AContract.monthly()
                    .with("/source/externalId", "'A-" + number + "'")
                    .with("/customer/contacts", "[{'role': 'BILLING', 'email': 'office@bakery.example'}]")
                    .with("/billing/consolidation", "{'mode':'PER_CUSTOMER'}")
                    .contract();
            put(ContractRow.version(new StoredContract(1, BUSINESS_DATE, contract)));
            members.add(new Member(contract.id(), 1, 0));
        }
        var customer = AContract.monthly().contract().customerId();
        var group = new BillingGroup(
                new BillingGroupId("group:account"),
                1,
                ACME,
                customer,
                "USD",
                members,
                BUSINESS_DATE,
                0,
                List.of(),
                null);
        GroupRow.writeRoll(store, group);
        put(GroupRow.write(group));
    }

    private static ContractHead head(Contract contract, BillingGroup group) {
        return new ContractHead(contract.id(), 1, 1, "-", group.id(), Contract.Status.ACTIVE, Verdict.of(List.of()));
    }

    void put(Item item) {
        try {
            store.commit(Write.put(item));
        } catch (WriteConflict impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Starts the cycle for a business date; several may be started before time moves. */
    String start(LocalDate date) {
        var machine = cloud.stack().machines().getFirst().arn();
        var input = Json.text(Map.of("scheduledTime", date + "T12:00:00Z"));
        return within(() -> new Clients(cloud.host())
                .states()
                .startExecution(request -> request.stateMachineArn(machine).input(input))
                .executionArn());
    }

    /** Lets everything happen that happens within an hour. */
    void passAnHour() {
        cloud.advanceTo(cloud.timeline().now().plus(Duration.ofHours(1)));
    }

    Execution run(LocalDate date) {
        var arn = start(date);
        passAnHour();
        return execution(arn);
    }

    Execution execution(String arn) {
        return cloud.machines().execution(arn);
    }

    /** A person answers the newest wait. */
    void decide(LocalDate date, String decision) {
        var run = Json.tree(runRow(date).text("document").getBytes(UTF_8));
        within(() -> new Clients(cloud.host())
                .states()
                .sendTaskSuccess(
                        request -> request.taskToken(run.get("taskToken").asText())
                                .output(Json.text(Map.of("decision", decision)))));
        passAnHour();
    }

    Item runRow(LocalDate date) {
        return store.get(Table.OPERATIONS.key("RUN#acme", date.toString())).orElseThrow();
    }

    List<Item> parked() {
        return store.all(Query.of(Table.OPERATIONS, "PARKED#acme"));
    }

    List<String> numbers() {
        return store.all(Query.of(Index.BY_NUMBER, "acme/acme")).stream()
                .map(found -> store.get(found.key()).orElseThrow().text("number"))
                .toList();
    }

    int journals() {
        var customer = AContract.monthly().contract().customerId();
        return store.all(Query.of(Table.LEDGER, customer.value())).size();
    }

    private <T> T within(Supplier<T> work) {
        var answer = new CompletableFuture<T>();
        cloud.timeline().start(() -> answer.complete(work.get())).join();
        return answer.join();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
