package perennial.ingest.aws;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import perennial.contract.ContractHead;
import perennial.contract.StoredContract;
import perennial.contract.aws.StoredContracts;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.ingest.Checkpoint;
import perennial.ingest.DropFolder;
import perennial.ingest.DroppedFile;
import perennial.ingest.ImportFile;
import perennial.ingest.ImportSettings;
import perennial.ingest.ImportUsage;
import perennial.ingest.read.ContractReader;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.aws.StoredGroups;
import perennial.platform.MemoryStore;
import perennial.platform.Store;
import perennial.settings.aws.StoredSettings;

/** A drop folder and the tables behind it, on the first of March 2026. */
final class DropTable implements DropFolder {
    private static final Instant NOON = Instant.parse("2026-03-01T18:00:00Z");

    private static final String SETTINGS = """
            [{"kind":"NumberSeries","name":"main","prefix":"A-","yearly":false,"digits":6},
             {"kind":"LegalEntity","id":"acme","legalName":"Acme","timeZone":"America/Chicago","currency":"USD",
              "invoiceSeries":"main"}]
            """;

    /** Its schemas are read once for all tests. */
    private static final ContractReader READER = new ContractReader();

    final Store store = new MemoryStore();
    final Map<String, byte[]> files = new TreeMap<>();

    static DropTable withSettings() {
        var table = new DropTable();
        table.settings(SETTINGS);
        return table;
    }

    ImportSettings.Done settings(String json) {
        files.put("inbound/settings/some.json", json.getBytes(StandardCharsets.UTF_8));
        var settings = StoredSettings.uncached(store, () -> NOON);
        return new ImportSettings(this, settings).run(new DroppedFile("inbound/settings/some.json", "1"));
    }

    /** Drops a file and imports it to its end. */
    Checkpoint drop(String key, String content) {
        return drop(key, content, Integer.MAX_VALUE);
    }

    /** Drops a file and imports it, with time for so many records. */
    Checkpoint drop(String key, String content, int records) {
        files.put(key, content.getBytes(StandardCharsets.UTF_8));
        var left = new int[] {records};
        return importer().run(new DroppedFile(key, Integer.toHexString(content.hashCode())), () -> left[0]-- > 1);
    }

    /** Drops a file of metered events on a day at noon. */
    ImportUsage.Done usage(String key, String content, String day) {
        files.put(key, content.getBytes(StandardCharsets.UTF_8));
        var settings = StoredSettings.uncached(store, () -> NOON);
        var noon = Instant.parse(day + "T18:00:00Z");
        return new ImportUsage(this, new StoredUsageBook(store), settings, () -> noon).run(new DroppedFile(key, "1"));
    }

    Optional<ContractHead> head(String id) {
        return new StoredContracts(store).head(new ContractId(id));
    }

    Optional<StoredContract> version(String id, long number) {
        return new StoredContracts(store).version(new ContractId(id), number);
    }

    Optional<BillingGroup> group(String id) {
        return new StoredGroups(store).find(new BillingGroupId(id));
    }

    String file(String key) {
        return new String(files.get(key), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream open(String key) {
        return new ByteArrayInputStream(files.get(key));
    }

    @Override
    public void write(String key, byte[] content, String contentType) {
        files.put(key, content);
    }

    private ImportFile importer() {
        var settings = StoredSettings.uncached(store, () -> NOON);
        return new ImportFile(READER, this, new StoredCheckpoints(store), new StoredBook(store), settings, () -> NOON);
    }
}
