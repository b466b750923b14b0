package perennial.local.cli;

import java.nio.file.Path;

/** Where the repository is, as the launcher says; the working directory without it. */
final class Home {
    private Home() {}

    static Path path() {
        return Path.of(System.getProperty("perennial.home", ""));
    }

    static Path template() {
        return path().resolve("template.yaml");
    }

    static Path samples() {
        return path().resolve("local/samples");
    }

    static Path sampleSettings() {
        return samples().resolve("settings");
    }

    /** The jars of DynamoDB Local, which the build fetches. */
    static Path databaseJars() {
        return path().resolve("local/dynamodb/target/jars");
    }
}
