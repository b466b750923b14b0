package perennial.invoicing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.invoicing.Drafted.Obstacle;
import perennial.pricing.BillingSettings;
import perennial.settings.Settings;

/** What must hold for a group's contracts before they are priced and put on one invoice. */
final class GroupRules {
    private GroupRules() {}

    static List<Obstacle> check(GroupSnapshot snapshot, BilledSoFar soFar, Settings settings) {
        var held = snapshot.members().stream()
                .flatMap(member -> Stream.of(findings(member), unknownEntity(member, settings)))
                .flatMap(obstacles -> obstacles)
                .toList();
        return held.isEmpty() ? termsOnOneInvoice(snapshot, soFar, settings) : held;
    }

    private static List<Obstacle> termsOnOneInvoice(GroupSnapshot snapshot, BilledSoFar soFar, Settings settings) {
        var changes = snapshot.members().stream()
                .flatMap(member -> new LastingTerms(snapshot.group(), member, soFar.versionOf(member))
                        .check(currency(member.contract(), settings)));
        return Stream.concat(changes, mixes(snapshot.members(), settings)).toList();
    }

    private static Stream<Obstacle> findings(ContractMember member) {
        return member.verdict().isBillable()
                ? Stream.empty()
                : member.verdict().obstacles().stream()
                        .map(finding -> new Obstacle(member.id(), finding.code(), whatToDo(finding), finding.field()));
    }

    private static String whatToDo(Finding finding) {
        return finding.remedy() == null ? finding.message() : finding.message() + "; " + finding.remedy();
    }

    private static Stream<Obstacle> unknownEntity(ContractMember member, Settings settings) {
        var entity = member.contract().entityId();
        return settings.entity(entity).isPresent()
                ? Stream.empty()
                : Stream.of(new Obstacle(
                        member.id(),
                        "ENTITY_UNKNOWN",
                        "there are no settings for legal entity " + entity,
                        "/entityId"));
    }

    private static Stream<Obstacle> mixes(List<ContractMember> members, Settings settings) {
        return Stream.of(
                        differing(members, contract -> currency(contract, settings), "currency", "/customer/currency"),
                        differing(members, GroupRules::paymentTerms, "payment terms", "/billing/terms"),
                        differing(members, LateFees::terms, "late fee", "/billing/lateFee"))
                .flatMap(each -> each);
    }

    private static Object paymentTerms(Contract contract) {
        var billing = contract.billing();
        return billing == null
                ? null
                : Arrays.asList(billing.terms(), billing.businessDayRule(), billing.holidayCalendar());
    }

    private static Stream<Obstacle> differing(
            List<ContractMember> members, Function<Contract, Object> property, String name, String field) {
        return members.stream()
                .filter(member -> !Objects.equals(
                        property.apply(members.getFirst().contract()), property.apply(member.contract())))
                .map(member -> new Obstacle(
                        member.id(), "CONSOLIDATION_MIX", "contracts on one invoice need the same " + name, field));
    }

    private static String currency(Contract contract, Settings settings) {
        return contract.customer() == null
                ? null
                : BillingSettings.of(settings, contract).orElseThrow().currencyOf(contract);
    }
}
