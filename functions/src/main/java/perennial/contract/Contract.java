package perennial.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perennial.id.ContractId;
import perennial.id.CustomerId;
import perennial.id.EntityId;

/**
 * One version of a service contract: the canonical document v1 as a record.
 *
 * @param entityId the legal entity that bills
 * @param sites where service is rendered
 * @param services recurring service lines; entries with one {@code lineId} and adjoining dates are versions of a line
 * @param fees one-time charges
 * @param assertions prices that were promised, checked before a price changes
 * @param metadata unknown fields of the source, kept as text and in the order of the document, so that the same document
 *     always has the same fingerprint
 */
public record Contract(
        Source source,
        EntityId entityId,
        String contractNumber,
        String name,
        Type type,
        Status status,
        String statusReason,
        Customer customer,
        List<Site> sites,
        Term term,
        Renewal renewal,
        Billing billing,
        List<ServiceLine> services,
        List<Equipment> equipment,
        List<Fee> fees,
        List<Meter> meters,
        List<Assertion> assertions,
        TaxTerms tax,
        PaymentTerms payment,
        DeliveryTerms delivery,
        List<InternalNotice> internalNotify,
        List<Attachment> attachments,
        Map<String, String> metadata) {

    /** What kind of service is contracted. */
    public enum Type {
        MONITORING,
        MANAGED_IT,
        MAINTENANCE,
        OTHER
    }

    /** Where the contract stands in its life. */
    public enum Status {
        DRAFT,
        ACTIVE,
        SUSPENDED,
        PENDING_CANCEL,
        ENDED,
        CANCELLED
    }

    public Contract {
        type = type == null ? Type.OTHER : type;
        status = status == null ? Status.ACTIVE : status;
        sites = Lists.orEmpty(sites);
        services = Lists.orEmpty(services);
        equipment = Lists.orEmpty(equipment);
        fees = Lists.orEmpty(fees);
        meters = Lists.orEmpty(meters);
        assertions = Lists.orEmpty(assertions);
        internalNotify = Lists.orEmpty(internalNotify);
        attachments = Lists.orEmpty(attachments);
        metadata = metadata == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** The same contract with other service lines. */
    public Contract withServices(List<ServiceLine> others) {
        return new Contract(
                source,
                entityId,
                contractNumber,
                name,
                type,
                status,
                statusReason,
                customer,
                sites,
                term,
                renewal,
                billing,
                others,
                equipment,
                fees,
                meters,
                assertions,
                tax,
                payment,
                delivery,
                internalNotify,
                attachments,
                metadata);
    }

    /** The contract's own identity: its source system and the identity it has there. */
    public ContractId id() {
        return new ContractId(source.system() + ":" + source.externalId());
    }

    /** Who is billed: the source's own name for the customer; a customer without one is the contract's alone. */
    public CustomerId customerId() {
        return new CustomerId(source.system() + ":" + customerName());
    }

    private String customerName() {
        return Stream.of(
                        customer == null ? null : customer.externalId(),
                        customer == null ? null : customer.accountNumber())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("contract/" + source.externalId());
    }
}
