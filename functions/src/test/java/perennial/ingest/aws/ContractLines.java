package perennial.ingest.aws;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Contracts as lines of JSON. */
record ContractLines(String id, int version, String price, String more) {
    static ContractLines of(String id) {
        return new ContractLines(id, 1, "49.95", "");
    }

    static String many(int count) {
        return IntStream.range(0, count).mapToObj(i -> of("C-" + i).text()).collect(Collectors.joining());
    }

    ContractLines version(int number) {
        return new ContractLines(id, number, price, more);
    }

    ContractLines price(String amount) {
        return new ContractLines(id, version, amount, more);
    }

    /** Further fields of the document, each beginning with a comma. */
    ContractLines with(String fields) {
        return new ContractLines(id, version, price, fields);
    }

    String text() {
        return """
                {"source":{"system":"crm","externalId":"%s","sourceVersion":%d},"entityId":"acme",\
                "customer":{"legalName":"Miller","externalId":"K-%s","billingAddress":{"line1":"1 Main St",\
                "city":"Austin","region":"TX","postalCode":"73301","country":"US"},\
                "contacts":[{"role":"BILLING","email":"ap@miller.example"}]},\
                "term":{"startDate":"2026-03-10"},\
                "services":[{"lineId":"l1","price":{"model":"FLAT","unitAmount":"%s"}}]%s}
                """.formatted(id, version, id, price, more.contains("\"billing\"") ? more : more + BILLING);
    }

    private static final String BILLING =
            ",\"billing\":{\"cycle\":{\"unit\":\"MONTH\",\"count\":1},\"terms\":{\"kind\":\"NET\",\"netDays\":30}}";
}
