package perennial.delivery.aws;

import perennial.delivery.Tasks;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** Tasks as rows, one for each code and invoice. */
record StoredTasks(Store store) implements Tasks {

    @Override
    public void open(Task task) {
        var key = Table.OPERATIONS.key(
                "TASK#" + task.entity().value(),
                task.code() + "#" + task.invoice().value());
        try {
            store.commit(Write.create(Item.at(key).with("version", 1).with("document", Json.text(task))));
        } catch (WriteConflict alreadyOpen) {
            // One task is enough.
            return;
        }
    }
}
