package perennial.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every store promises; each implementation passes the same sentences. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StoreContract {
    private static final Key HEAD = Table.INVOICES.key("G-1", "INVOICE#000001");
    private static final Key GROUP = Table.INVOICES.key("G-1", "GROUP");

    private Store store;

    /** A store without items. */
    protected abstract Store emptyStore() throws Exception;

    @BeforeEach
    void start_empty() throws Exception {
        store = emptyStore();
    }

    @Test
    void an_item_comes_back_as_it_was_put() throws WriteConflict {
        var item = Item.at(HEAD)
                .with("number", "A-1")
                .with("totalMinor", -12_345L)
                .with("open", true)
                .with("note", "");
        store.commit(Write.create(item));
        assertEquals(Optional.of(item), store.get(HEAD));
    }

    @Test
    void nothing_is_found_where_nothing_was_put() {
        assertEquals(Optional.empty(), store.get(HEAD));
        assertEquals(new Page(List.of(), Optional.empty()), store.query(Query.of(Table.INVOICES, "G-1")));
    }

    @Test
    void an_item_is_created_once() throws WriteConflict {
        store.commit(Write.create(head("A-1")));
        var conflict = assertThrows(WriteConflict.class, () -> store.commit(Write.create(head("A-2"))));
        assertEquals(List.of(HEAD), conflict.keys());
        assertEquals("A-1", store.get(HEAD).orElseThrow().text("number"));
    }

    @Test
    void a_write_that_finds_its_own_effect_is_done() throws WriteConflict {
        store.commit(Write.create(head("A-1")));
        assertDoesNotThrow(() -> store.commit(Write.create(head("A-1"))));
    }

    @Test
    void an_item_is_replaced_only_in_the_version_that_was_read() throws WriteConflict {
        store.commit(Write.create(group(1, "a")));
        store.commit(Write.replace(group(2, "b")));
        assertThrows(WriteConflict.class, () -> store.commit(Write.replace(group(2, "c"))));
        assertDoesNotThrow(() -> store.commit(Write.replace(group(2, "b"))));
        assertEquals("b", store.get(GROUP).orElseThrow().text("what"));
    }

    @Test
    void an_item_that_is_not_there_cannot_be_replaced() {
        assertThrows(WriteConflict.class, () -> store.commit(Write.replace(group(1, "a"))));
        assertThrows(WriteConflict.class, () -> store.commit(Write.replace(group(2, "a"))));
    }

    @Test
    void a_write_may_ask_for_the_value_of_a_text() throws WriteConflict {
        store.commit(Write.create(head("A-1")));
        var condition = new Condition.TextIs("number", "A-1");
        store.commit(new Write.Put(head("A-2"), condition));
        assertThrows(WriteConflict.class, () -> store.commit(new Write.Put(head("A-3"), condition)));
    }

    @Test
    void an_item_is_deleted_under_a_condition_and_deleting_again_is_done() throws WriteConflict {
        store.commit(Write.create(group(1, "a")));
        var delete = new Write.Delete(GROUP, new Condition.VersionIs(1));
        assertThrows(WriteConflict.class, () -> store.commit(new Write.Delete(GROUP, new Condition.VersionIs(2))));
        store.commit(delete);
        assertEquals(Optional.empty(), store.get(GROUP));
        assertDoesNotThrow(() -> store.commit(delete));
    }

    @Test
    void a_check_that_fails_stops_the_whole_commit() throws WriteConflict {
        store.commit(Write.create(group(1, "a")));
        var check = new Write.Check(GROUP, new Condition.VersionIs(7));
        var conflict = assertThrows(WriteConflict.class, () -> store.commit(List.of(Write.create(head("A-1")), check)));
        assertEquals(List.of(GROUP), conflict.keys());
        assertEquals(Optional.empty(), store.get(HEAD));
        assertThrows(WriteConflict.class, () -> store.commit(check));
    }

    @Test
    void a_commit_writes_all_or_nothing() throws WriteConflict {
        store.commit(Write.create(group(1, "a")));
        assertThrows(
                WriteConflict.class,
                () -> store.commit(List.of(Write.create(head("A-1")), Write.replace(group(3, "b")))));
        assertEquals(Optional.empty(), store.get(HEAD));
        store.commit(List.of(Write.create(head("A-1")), Write.replace(group(2, "b"))));
        assertEquals("b", store.get(GROUP).orElseThrow().text("what"));
    }

    @Test
    void a_commit_that_finds_all_its_own_effects_is_done() throws WriteConflict {
        store.commit(Write.create(group(1, "a")));
        var check = new Write.Check(Table.INVOICES.key("G-1", "GONE"), new Condition.Absent());
        var writes = List.of(Write.create(head("A-1")), Write.replace(group(2, "b")), check);
        store.commit(writes);
        assertDoesNotThrow(() -> store.commit(writes));
    }

    @Test
    void a_commit_that_finds_only_part_of_its_effects_is_a_conflict() throws WriteConflict {
        store.commit(List.of(Write.create(group(1, "a")), Write.create(head("A-1"))));
        assertThrows(
                WriteConflict.class,
                () -> store.commit(List.of(Write.create(head("A-1")), Write.replace(group(2, "b")))));
        assertEquals("a", store.get(GROUP).orElseThrow().text("what"));
    }

    @Test
    void a_hundred_writes_are_one_commit_and_a_hundred_and_one_are_refused() throws WriteConflict {
        store.commit(IntStream.range(0, 100).mapToObj(this::creating).toList());
        assertEquals(100, store.all(Query.of(Table.INVOICES, "G-1")).size());
        assertThrows(
                IllegalArgumentException.class,
                () -> store.commit(
                        IntStream.range(100, 201).mapToObj(this::creating).toList()));
    }

    @Test
    void two_writes_to_one_key_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> store.commit(List.of(Write.put(head("A-1")), Write.put(head("A-2")))));
    }

    @Test
    void a_query_pages_in_sort_order() throws WriteConflict {
        store.commit(IntStream.range(0, 25).mapToObj(this::creating).toList());
        var query = Query.of(Table.INVOICES, "G-1").limit(10);
        assertEquals(10, store.query(query).items().size());
        var sorts = store.all(query).stream().map(item -> item.key().sort()).toList();
        assertEquals(IntStream.range(0, 25).mapToObj("LINE#%03d"::formatted).toList(), sorts);
    }

    @Test
    void a_query_keeps_to_its_range_with_both_ends() throws WriteConflict {
        store.commit(IntStream.range(0, 9).mapToObj(this::creating).toList());
        store.commit(Write.create(group(1, "a")));
        var all = Query.of(Table.INVOICES, "G-1");
        assertEquals(9, store.all(all.prefix("LINE#")).size());
        assertEquals(3, store.all(all.startingAt("LINE#002").upTo("LINE#004")).size());
        assertEquals(2, store.all(all.startingAt("LINE#007")).size());
        assertEquals(2, store.all(all.upTo("LINE#000")).size());
        assertEquals(0, store.all(all.startingAt("M").upTo("L")).size());
    }

    @Test
    void an_index_holds_only_items_with_its_keys_and_only_their_keys() throws WriteConflict {
        store.commit(Write.create(due("G-1", "2026-01-05")));
        store.commit(Write.create(Item.at(Table.INVOICES.key("G-2", "GROUP")).with("nextBillDate", "2026-01-04")));
        var found = store.all(Query.of(Index.DUE_FOR_BILLING, "E#03"));
        var expected = Item.at(GROUP).with("dueShard", "E#03").with("nextBillDate", "2026-01-05");
        assertEquals(List.of(expected), found);
    }

    @Test
    void an_index_pages_through_its_range_in_order() throws WriteConflict {
        for (int day = 1; day <= 9; day++) {
            store.commit(Write.create(due("G-" + day, "2026-01-0" + day)));
            store.commit(Write.create(due("H-" + day, "2026-01-0" + day)));
        }
        var query = Query.of(Index.DUE_FOR_BILLING, "E#03").upTo("2026-01-05").limit(3);
        var dates =
                store.all(query).stream().map(item -> item.text("nextBillDate")).toList();
        assertEquals(10, dates.size());
        assertEquals(dates.stream().sorted().toList(), dates);
    }

    @Test
    void an_item_leaves_an_index_when_it_loses_the_key() throws WriteConflict {
        store.commit(Write.create(due("G-1", "2026-01-05").with("version", 1)));
        store.commit(Write.replace(group(2, "not due any more")));
        assertEquals(List.of(), store.all(Query.of(Index.DUE_FOR_BILLING, "E#03")));
    }

    @Test
    void an_index_may_sort_by_a_part_of_the_key() throws WriteConflict {
        store.commit(Write.create(Item.at(Table.CONTRACTS.key("C-1", "HEAD")).with("customerId", "K-1")));
        var found = store.all(Query.of(Index.BY_CUSTOMER, "K-1"));
        assertEquals("C-1", found.getFirst().key().partition());
    }

    private Write creating(int line) {
        return Write.create(
                Item.at(Table.INVOICES.key("G-1", "LINE#%03d".formatted(line))).with("line", line));
    }

    private static Item head(String number) {
        return Item.at(HEAD).with("number", number);
    }

    private static Item group(long version, String what) {
        return Item.at(GROUP).with("version", version).with("what", what);
    }

    private static Item due(String group, String date) {
        return Item.at(Table.INVOICES.key(group, "GROUP"))
                .with("dueShard", "E#03")
                .with("nextBillDate", date);
    }
}
