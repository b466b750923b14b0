package perennial.local;

import java.util.Optional;
import perennial.local.dynamodb.Engine;
import perennial.local.journal.Contents;
import perennial.local.journal.Journal;

/** Where a cloud keeps what it knows: a directory, or memory until the process ends. */
record Keeping(Optional<DataDirectory> directory, Journal journal, Contents contents, Engine engine)
        implements AutoCloseable {
    static Keeping of(CloudSetup setup) {
        var directory = setup.data().map(DataDirectory::new);
        var journal = directory
                .map(known -> Journal.at(known.path().resolve("journal")))
                .orElseGet(Journal::none);
        var contents = directory
                .map(known -> Contents.in(known.path().resolve("contents")))
                .orElseGet(Contents::temporary);
        var tables = directory.map(known -> known.make("tables"));
        return new Keeping(directory, journal, contents, new Engine(setup.dynamoDbJars(), tables));
    }

    @Override
    public void close() {
        engine.close();
        directory.ifPresent(DataDirectory::close);
    }
}
