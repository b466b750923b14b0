package perennial.ingest.aws;

import java.util.Optional;
import perennial.ingest.Checkpoint;
import perennial.ingest.Checkpoints;
import perennial.ingest.DroppedFile;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** Checkpoints as rows, one for each content of a file. */
final class StoredCheckpoints implements Checkpoints {
    private final Store store;

    StoredCheckpoints(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Checkpoint> find(DroppedFile file) {
        return store.get(key(file)).map(row -> Json.read(row.text("content"), Checkpoint.class));
    }

    @Override
    public boolean save(Checkpoint checkpoint) {
        var row = Item.at(key(checkpoint.file()))
                .with("version", checkpoint.version())
                .with("content", Json.text(checkpoint));
        try {
            store.commit(checkpoint.version() == 1 ? Write.create(row) : Write.replace(row));
            return true;
        } catch (WriteConflict somebodyWasFaster) {
            return false;
        }
    }

    private static Key key(DroppedFile file) {
        return Table.OPERATIONS.key("IMPORT#" + file.key(), file.tag());
    }
}
