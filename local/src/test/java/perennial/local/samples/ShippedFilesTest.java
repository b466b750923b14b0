package perennial.local.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.Contract;
import perennial.contract.Contract.Status;
import perennial.contract.PaymentTerms.Collection;
import perennial.ingest.Judgement;
import perennial.ingest.read.ContractReader;
import perennial.ingest.read.Reading;
import perennial.ingest.read.SettingReading;
import perennial.ingest.read.SettingsReader;
import perennial.settings.Channel;
import perennial.settings.Mapping;
import perennial.settings.Setting;
import perennial.settings.Settings;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedFilesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path TELCO = Path.of("../../shared/data/telco-customers.csv");

    @Test
    void every_shipped_settings_document_is_accepted() throws IOException {
        try (var files = Files.list(SAMPLES.resolve("settings"))) {
            for (var file : files.toList()) {
                settings(file);
            }
        }
    }

    @Test
    void every_shipped_mapping_is_accepted() throws IOException {
        assertInstanceOf(Mapping.class, settings(SAMPLES.resolve("telco.mapping.json")));
        assertInstanceOf(Mapping.class, settings(SAMPLES.resolve("dealer-classic.mapping.json")));
    }

    @Test
    void every_telco_customer_is_billed_what_the_file_says_or_has_left() throws IOException {
        assumeTrue(Files.isRegularFile(TELCO), "the telco customers are not beside this repository");
        var contracts = telco();
        assertEquals(7_043, contracts.size());
        var staying = contracts.stream()
                .filter(contract -> contract.status() == Status.ACTIVE)
                .toList();
        assertEquals(5_174, staying.size());
        assertEquals(
                new BigDecimal("316985.75"),
                staying.stream()
                        .map(contract -> contract.services().getFirst().price().unitAmount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(2_872, count(contracts, contract -> contract.delivery().preferred() == Channel.PRINT));
        assertEquals(1_612, count(contracts, contract -> contract.payment().collection() == Collection.CHECK_PO));
        assertEquals(3_066, count(contracts, contract -> contract.payment().collection() == Collection.AUTOPAY));
    }

    @Test
    void no_telco_customer_is_held() throws IOException {
        assumeTrue(Files.isRegularFile(TELCO), "the telco customers are not beside this repository");
        var settings = all();
        var day = LocalDate.of(2026, 1, 1);
        var held = telco().stream()
                .map(contract -> Judgement.of(contract, List.of(), settings, day, day))
                .filter(verdict -> !verdict.isBillable())
                .flatMap(verdict -> verdict.obstacles().stream())
                .map(finding -> finding.code() + finding.field())
                .collect(Collectors.toSet());
        assertTrue(held.isEmpty(), held.toString());
    }

    private static long count(List<Contract> contracts, Predicate<Contract> wanted) {
        return contracts.stream().filter(wanted).count();
    }

    private static List<Contract> telco() throws IOException {
        var mapping = (Mapping) settings(SAMPLES.resolve("telco.mapping.json"));
        var contracts = new ArrayList<Contract>();
        try (var file = Files.newInputStream(TELCO)) {
            new ContractReader()
                    .read(
                            file,
                            Optional.of(mapping),
                            reading -> contracts.add(assertInstanceOf(Reading.Accepted.class, reading)
                                    .contract()));
        }
        return contracts;
    }

    private static Settings all() throws IOException {
        var documents = new ArrayList<Setting>();
        try (var files = Files.list(SAMPLES.resolve("settings"))) {
            for (var file : files.toList()) {
                documents.add(settings(file));
            }
        }
        return Settings.of(documents);
    }

    private static Setting settings(Path file) throws IOException {
        var readings = new ArrayList<SettingReading>();
        new SettingsReader().read(new ByteArrayInputStream(Files.readAllBytes(file)), readings::add);
        var accepted = assertInstanceOf(SettingReading.Accepted.class, readings.getFirst(), readings.toString());
        return accepted.setting();
    }
}
