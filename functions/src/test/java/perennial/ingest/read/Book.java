package perennial.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.settings.Mapping;

/** A book read in a test, with everything that came of it. */
record Book(List<Reading> readings) {
    static final Mapping MAPPING = new Mapping(
            "dealer",
            null,
            null,
            "MM/dd/yyyy",
            null,
            List.of(
                    column("Id", "/source/externalId"),
                    column("Name", "/customer/legalName"),
                    column("Start", "/term/startDate"),
                    column("Fee", "/services/0/price/unitAmount")),
            Map.of("/entityId", "acme", "/services/0/lineId", "l1"));

    /** Its schema is read once for all tests. */
    private static final ContractReader READER = new ContractReader();

    static Mapping.Field column(String column, String path) {
        return new Mapping.Field(column, path, null, null, null, false);
    }

    static Book csv(String text) {
        return of(text, Optional.of(MAPPING));
    }

    static Book of(String text) {
        return of(text, Optional.empty());
    }

    static Book of(String text, Optional<Mapping> mapping) {
        return of(text.getBytes(StandardCharsets.UTF_8), mapping);
    }

    static Book of(String text, Charset charset) {
        return of(text.getBytes(charset), Optional.of(MAPPING));
    }

    static Book of(byte[] bytes, Optional<Mapping> mapping) {
        var readings = new ArrayList<Reading>();
        try {
            READER.read(new ByteArrayInputStream(bytes), mapping, readings::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Book(readings);
    }

    List<Contract> contracts() {
        return accepted().stream().map(Reading.Accepted::contract).toList();
    }

    Contract onlyContract() {
        if (readings.size() == 1 && readings.getFirst() instanceof Reading.Accepted accepted) {
            return accepted.contract();
        }
        throw new AssertionError("not one contract: " + readings);
    }

    List<Reading.Accepted> accepted() {
        return readings.stream()
                .filter(Reading.Accepted.class::isInstance)
                .map(Reading.Accepted.class::cast)
                .toList();
    }

    /** The first finding of the only rejected record. */
    Finding fault() {
        return rejected().findings().getFirst();
    }

    Reading.Rejected rejected() {
        var rejected = readings.stream()
                .filter(Reading.Rejected.class::isInstance)
                .map(Reading.Rejected.class::cast)
                .toList();
        if (rejected.size() != 1) {
            throw new AssertionError("not one rejected record: " + readings);
        }
        return rejected.getFirst();
    }

    Reading.Refused refused() {
        if (readings.getLast() instanceof Reading.Refused refused) {
            return refused;
        }
        throw new AssertionError("nothing refused: " + readings);
    }
}
