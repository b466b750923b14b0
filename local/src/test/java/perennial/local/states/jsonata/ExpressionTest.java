package perennial.local.states.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.local.journal.Entry;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpressionTest {
    private static final Ambient AMBIENT =
            new Ambient(InstantSource.fixed(Instant.parse("2027-01-01T00:00:00Z")), () -> "fresh-id");
    private static final Map<String, JsonNode> VARIABLES = Map.of(
            "x",
            json("5"),
            "list",
            json("[1,2,3,4,5]"),
            "none",
            json("null"),
            "thing",
            json("{\"a\":null,\"b\":[7],\"big\":9007199254740993}"));

    private static JsonNode json(String text) {
        return Entry.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode evaluate(String source) {
        return Expression.of(source).evaluate(new Bindings(name -> Optional.ofNullable(VARIABLES.get(name)), AMBIENT));
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$x + 1 | 6",
                "10 / 4 | 2.5",
                "6 / 2 | 3",
                "$none | null",
                "$thing.a | null",
                "$exists($thing.a) | true",
                "$thing.b | [7]",
                "$thing.big | 9007199254740993",
                "$list[$ > 3] | [4,5]",
                "$partition($list, 2) | [[1,2],[3,4],[5]]",
                "$partition([], 2) | []",
                "$range(1, 9, 3) | [1,4,7]",
                "$range(3, 1, -1) | [3,2,1]",
                "$hash('abc', 'SHA-256') | \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"",
                "$uuid() | \"fresh-id\"",
                "$parse('{\"a\":[1,null]}') | {\"a\":[1,null]}",
                "$random(7) = $random(7) | true",
                "$random() < 1 | true",
                "$now() | \"2027-01-01T00:00:00.000Z\"",
                "$now('[Y0001]-[M01]-[D01]') | \"2027-01-01\"",
                "$millis() | 1798761600000",
                "$map($list, function($v) { $v * $x }) | [5,10,15,20,25]",
                "{'sum': $sum($list), 'missing': $thing.zzz} | {\"sum\":15}",
                "($y := 3; $y + $x) | 8"
            })
    void expressions_and_the_functions_step_functions_adds(String source, String expected) {
        assertEquals(json(expected), evaluate(source));
    }

    @ParameterizedTest
    @CsvSource({
        "$thing.zzz, returned nothing (undefined)",
        "$zzz, returned nothing (undefined)",
        "$sum, returned a function",
        "$error('boom'), boom",
        "'$partition($list, 0)', needs a size above 0",
        "'$range(1, 9, 0)', step other than 0",
        "'$hash(\"a\", \"CRC\")', does not know the algorithm CRC",
        "($f := function($n) { $f($n + 1) + 1 }; $f(1)), failed"
    })
    void what_cannot_be_evaluated_says_why(String source, String why) {
        var failure = assertThrows(QueryFailure.class, () -> evaluate(source));
        assertTrue(failure.getMessage().contains(why), failure::getMessage);
    }

    @Test
    void the_variables_needed_are_those_neither_bound_nor_built_in_nor_quoted() {
        assertEquals(
                Set.of("states", "run", "x"),
                Expression.of(
                                "($y := '$quoted'; /* $comment */ $map($states.input, function($v, $i) { $v & $y & $run.`$tick` & $x }))")
                        .variables());
    }

    @Test
    void one_expression_is_shared_by_many_threads() throws Exception {
        var shared = Expression.of("$sum($map([1..50], function($n) { $n * $k }))");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<JsonNode>>();
            for (int k = 0; k < 2_000; k++) {
                JsonNode value = IntNode.valueOf(k);
                tasks.add(() -> shared.evaluate(
                        new Bindings(name -> Optional.of(value).filter(_ -> name.equals("k")), AMBIENT)));
            }
            var results = threads.invokeAll(tasks);
            for (int k = 0; k < results.size(); k++) {
                assertEquals(IntNode.valueOf(1275 * k), results.get(k).get());
            }
        }
    }
}
