package perennial.local.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.local.meter.Usage;
import perennial.local.template.LambdaFunction;
import perennial.platform.Item;
import perennial.platform.Table;
import perennial.pricing.AContract;

/** What the steps of the billing cycle may do, some story makes them do; what none does is not granted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryGrantIsUsedTest {
    private static final Set<String> STEPS = Set.of(
            "OpenRunsFunction",
            "PlanRunFunction",
            "DraftInvoicesFunction",
            "ParkFunction",
            "ReviewRunFunction",
            "RequestApprovalFunction",
            "IssueInvoicesFunction",
            "CloseRunFunction",
            "FailRunFunction");

    /** Calls that a grant lets through, where the API's operation has another name. */
    private static final Map<String, Set<String>> OPERATIONS = Map.of(
            "dynamodb:PutItem", Set.of("PutItem", "TransactWriteItems"),
            "s3:ListBucket", Set.of("ListObjectsV2", "ListObjects"));

    @AutoClose
    private final Town town = new Town(3).thatAsks();

    @Test
    void every_action_that_the_template_grants_a_step_is_called_by_it() {
        tellEveryStory();
        var idle = new TreeSet<String>();
        town.cloud.stack().functions().stream()
                .filter(function -> STEPS.contains(function.logicalId()))
                .forEach(function -> idle.addAll(idle(function)));
        assertEquals(Set.of(), idle);
    }

    private void tellEveryStory() {
        var day = Town.BUSINESS_DATE;
        town.contract(4, AContract.monthly().with("/services/0/price/unitAmount", "null"));
        town.contract(5, AContract.monthly());
        town.put(Item.at(Table.CONTRACTS.key("crm:C-5", "V#0000000001"))
                .with("received", "?")
                .with("content", "{}"));
        town.contract(6, AContract.monthly().with("/term/startDate", "'2028-01-01'"));
        town.run(day);
        town.run(day.plusDays(1));
        town.decide(day.plusDays(1), "APPROVED");
        town.contract(4, AContract.monthly());
        town.run(day.plusDays(2));
        town.decide(day.plusDays(2), "APPROVED");
        town.contract(7, AContract.monthly());
        town.run(day.plusDays(3));
        town.withoutSeries().decide(day.plusDays(3), "APPROVED");
        assertEquals("FAILED", town.runRow(day.plusDays(3)).text("state"));
        assertTrue(town.parked().stream().allMatch(row -> row.key().sort().equals("crm:C-5")));
    }

    private Set<String> idle(LambdaFunction function) {
        var called = town.cloud.meter().counts().keySet().stream()
                .filter(usage -> usage.role().equals(function.role().name()))
                .map(Usage::operation)
                .collect(Collectors.toSet());
        return function.role().statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> operations(action).stream().noneMatch(called::contains))
                .map(action -> function.logicalId() + " " + action)
                .collect(Collectors.toSet());
    }

    private static Set<String> operations(String action) {
        return OPERATIONS.getOrDefault(action, Set.of(action.substring(action.indexOf(':') + 1)));
    }
}
