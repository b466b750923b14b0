package perennial.local.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import perennial.ingest.read.Reading;
import perennial.ingest.read.UsageLine;
import perennial.local.play.Drop;
import perennial.local.play.Span;
import perennial.platform.Json;

/** What meters tell while a run goes on: each event is dropped on the day on which it was told, or else was used. */
final class RunUsage {
    private final Map<LocalDate, List<UsageLine>> days = new TreeMap<>();

    static RunUsage of(UsageFiles files, Span span, Consumer<Reading.Rejected> rejected) {
        var usage = new RunUsage();
        files.forEach(told -> usage.add(told.usage(), span), rejected);
        return usage;
    }

    /** What was told before the first day comes in on it. */
    private void add(UsageLine line, Span span) {
        var told = told(line, span.zone());
        days.computeIfAbsent(told.isBefore(span.from()) ? span.from() : told, day -> new ArrayList<>())
                .add(line);
    }

    private static LocalDate told(UsageLine line, ZoneId zone) {
        return line.receivedAt() == null ? line.day(zone) : LocalDate.ofInstant(line.receivedAt(), zone);
    }

    List<Drop> on(LocalDate day) {
        return days.containsKey(day) ? List.of(Drop.usage(day + ".jsonl", lines(days.get(day)))) : List.of();
    }

    private static String lines(List<UsageLine> told) {
        return told.stream().map(line -> Json.text(line) + "\n").collect(Collectors.joining());
    }
}
