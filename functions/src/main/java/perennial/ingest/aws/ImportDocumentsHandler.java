package perennial.ingest.aws;

import static software.amazon.lambda.powertools.logging.argument.StructuredArguments.entry;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perennial.ingest.Checkpoint;
import perennial.ingest.DroppedFile;
import perennial.ingest.ImportFile;
import perennial.ingest.ImportSettings;
import perennial.ingest.ImportUsage;
import perennial.ingest.read.ContractReader;
import perennial.platform.DynamoStore;
import perennial.platform.Host;
import perennial.platform.Json;
import perennial.platform.Measures;
import perennial.platform.Queue;
import perennial.platform.S3Objects;
import perennial.platform.SqsQueue;
import perennial.platform.TaskHandler;
import perennial.settings.aws.StoredSettings;

/**
 * Imports files that were dropped into the inbound bucket. Each is told by a message; a file that takes longer than one
 * invocation is told again, and goes on from its checkpoint.
 */
public final class ImportDocumentsHandler extends TaskHandler<QueueBatch, QueueBatch.Answer> {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDocumentsHandler.class);
    private static final int ENOUGH_MILLIS = 20_000;

    private final ImportFile contracts;
    private final ImportSettings settings;
    private final ImportUsage usage;
    private final Queue queue;
    private final Measures measures;

    public ImportDocumentsHandler() {
        this(Host.process());
    }

    public ImportDocumentsHandler(Host host) {
        super(QueueBatch.class);
        var store = DynamoStore.of(host);
        var folder = new BucketFolder(S3Objects.of(host, "INBOUND_BUCKET"));
        var inForce = StoredSettings.uncached(store, host.clock());
        contracts = new ImportFile(
                new ContractReader(),
                folder,
                new StoredCheckpoints(store),
                new StoredBook(store),
                inForce,
                host.clock());
        settings = new ImportSettings(folder, inForce);
        usage = new ImportUsage(folder, new StoredUsageBook(store), inForce, host.clock());
        queue = SqsQueue.of(host, "IMPORT_QUEUE_URL");
        measures = Measures.of(host);
    }

    @Override
    protected QueueBatch.Answer handle(QueueBatch batch, Context context) {
        return new QueueBatch.Answer(batch.records().stream()
                .filter(message -> !isDone(message, context))
                .map(message -> new QueueBatch.Failure(message.messageId()))
                .toList());
    }

    /** A message that fails is brought again; after some attempts it is set aside and an alarm is raised. */
    private boolean isDone(QueueBatch.Message message, Context context) {
        var file = Json.read(message.body(), ObjectCreated.class).file();
        try {
            take(file, message.body(), context);
            return true;
        } catch (RuntimeException failed) {
            LOG.error("import failed", entry("file", file.key()), failed);
            return false;
        }
    }

    private void take(DroppedFile file, String told, Context context) {
        if (!file.isInbound()) {
            LOG.warn("file lies in no source's folder", entry("file", file.key()));
        } else if (file.isSettings()) {
            log(settings.run(file));
        } else if (file.isUsage()) {
            log(usage.run(file));
        } else {
            goOn(contracts.run(file, () -> context.getRemainingTimeInMillis() > ENOUGH_MILLIS), told);
        }
    }

    private void goOn(Checkpoint checkpoint, String told) {
        var counts = checkpoint.counts();
        LOG.info(
                "file imported",
                entry("file", checkpoint.file().key()),
                entry("finished", checkpoint.finished()),
                entry("records", checkpoint.records()),
                entry("accepted", counts.accepted()),
                entry("rejected", counts.rejected()),
                entry("held", counts.held()));
        if (checkpoint.finished()) {
            measures.count("ContractsAccepted", counts.accepted());
            measures.count("RecordsRejected", counts.rejected());
        } else {
            queue.send(List.of(told));
        }
    }

    private static void log(ImportUsage.Done done) {
        LOG.info(
                "usage imported",
                entry("file", done.file()),
                entry("accepted", done.accepted()),
                entry("known", done.known()),
                entry("rejected", done.rejected()));
    }

    private static void log(ImportSettings.Done done) {
        LOG.info(
                "settings imported",
                entry("file", done.file()),
                entry("accepted", done.accepted().size()),
                entry("rejected", done.rejected()));
    }
}
