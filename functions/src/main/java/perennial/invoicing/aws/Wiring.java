package perennial.invoicing.aws;

import perennial.invoicing.run.RunFiles;
import perennial.invoicing.run.Runs;
import perennial.platform.Clients;
import perennial.platform.DynamoStore;
import perennial.platform.Host;
import perennial.platform.S3Objects;
import perennial.platform.Store;
import perennial.settings.aws.StoredSettings;

/** What the steps of a run share, built from a function's host. */
record Wiring(Host host, Store store) {
    static Wiring of(Host host) {
        return new Wiring(host, DynamoStore.of(host));
    }

    Clients clients() {
        return new Clients(host);
    }

    Runs runs() {
        return new StoredRuns(store);
    }

    RunFiles files() {
        return new StoredRunFiles(S3Objects.of(host, "RUNS_BUCKET"));
    }

    StoredSettings settings() {
        return new StoredSettings(store, host.clock());
    }
}
