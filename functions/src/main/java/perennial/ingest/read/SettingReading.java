package perennial.ingest.read;

import java.util.List;
import perennial.contract.Finding;
import perennial.settings.Setting;

/** What came of one settings document of a file. {@code line} is the line it begins on, counted from 1. */
public sealed interface SettingReading {
    long line();

    /** A document that can be kept. */
    record Accepted(long line, Setting setting) implements SettingReading {}

    /** A document, named as far as it names itself, that cannot be kept. */
    record Rejected(long line, String name, List<Finding> findings) implements SettingReading {}

    /** From this line on nothing can be read. */
    record Refused(long line, Finding finding) implements SettingReading {}
}
