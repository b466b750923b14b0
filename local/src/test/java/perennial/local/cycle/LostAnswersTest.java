package perennial.local.cycle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.failure.OutcomeUnknown;
import perennial.failure.RetryableFailure;
import perennial.local.EmbeddedCloud;
import perennial.platform.DynamoStore;
import perennial.platform.Host;
import perennial.platform.Item;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** The database does what it is told and its answer does not arrive. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostAnswersTest {
    /** As often as the client tries one call. */
    private static final int ALL_ATTEMPTS = 3;

    private static EmbeddedCloud cloud;
    private static LossyHttp http;
    private static Store store;

    @BeforeAll
    static void start() {
        cloud = ProductCloud.start(Instant.EPOCH);
        http = new LossyHttp(cloud.host().http());
        store = DynamoStore.of(over(cloud.host(), http));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void a_claim_whose_answer_is_lost_is_recognised_by_the_one_who_made_it() throws WriteConflict {
        var claim = claim("one", "owner-1");
        http.loseNext(1);
        store.commit(Write.create(claim));
        assertEquals(Optional.of(claim), store.get(claim.key()));
        assertThrows(WriteConflict.class, () -> store.commit(Write.create(claim("one", "owner-2"))));
    }

    @Test
    void a_commit_that_never_gets_an_answer_is_of_unknown_outcome_and_may_be_given_again() {
        var writes = List.of(Write.create(claim("two", "owner-1")), Write.create(claim("three", "owner-1")));
        http.loseNext(ALL_ATTEMPTS);
        assertThrows(OutcomeUnknown.class, () -> store.commit(writes));
        assertDoesNotThrow(() -> store.commit(writes));
    }

    @Test
    void a_read_without_an_answer_may_be_asked_again() {
        var key = claim("four", "nobody").key();
        http.loseNext(ALL_ATTEMPTS);
        assertThrows(RetryableFailure.class, () -> store.get(key));
        assertEquals(Optional.empty(), store.get(key));
    }

    private static Item claim(String what, String owner) {
        return Item.at(Table.OPERATIONS.key("CLAIM#" + what, "CLAIM"))
                .with("version", 1)
                .with("owner", owner);
    }

    private static Host over(Host host, LossyHttp http) {
        return new Host(
                host.environment(),
                host.clock(),
                host.freshId(),
                host.region(),
                host.credentials(),
                http,
                host.endpoint(),
                host.pause());
    }
}
