package id.bangkom.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.AbstractTransactionStatus;
import tools.jackson.databind.json.JsonMapper;

/** How the bad ones of a batch are found. */
class BatchTest {
    private static final int MANY = 1000;

    private final List<Received> events =
            IntStream.range(0, MANY).mapToObj(BatchTest::event).toList();

    @Test
    void theBadOnesAreHeldAndAllOthersAreHandledOnceAndInOrder() {
        var listener = new Picky(Set.of(0, 7, 8, 500, 998, 999));
        assertThat(held(listener)).containsExactly(0, 7, 8, 500, 998, 999);
        assertThat(listener.handled).hasSize(MANY - 6).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 333, 700, 998, 999})
    void aBadOneIsFoundWithFewFailures(int place) {
        var listener = new Picky(Set.of(place));
        assertThat(held(listener)).containsExactly(place);
        assertThat(listener.failures).isLessThanOrEqualTo(8);
    }

    @Test
    void afterABadBatchTheNextBeginsWithFewAndGrows() {
        var swarm = batch(new Picky(Set.of(990, 995)), Batch.WHOLE);
        swarm.handle();
        assertThat(swarm.piece()).isBetween(4, 100);
        var listener = new Picky(Set.of(swarm.piece() / 2));
        var next = batch(listener, swarm.piece());
        assertThat(next.handle()).hasSize(1);
        assertThat(listener.most).isGreaterThan(MANY / 2);
        assertThat(listener.failures).isLessThanOrEqualTo(5);
        assertThat(next.piece()).isGreaterThan(MANY);
    }

    private Batch batch(Picky listener, int piece) {
        return new Batch(listener, events, new JsonMapper(), new Savepoints(listener), piece);
    }

    private List<Integer> held(Picky listener) {
        return batch(listener, Batch.WHOLE).handle().stream()
                .map(held -> (int) held.event().version())
                .toList();
    }

    private static Received event(int place) {
        var subject = new UUID(1, place);
        return new Received("notes", "kota/" + subject, UUID.randomUUID(), "note.v1", place, "kota", "{}", null, null);
    }

    /** Fails on some, all or nothing, as one statement for all rows does. */
    private static final class Picky implements Listener {
        private final Set<Integer> bad;
        private final List<Integer> handled = new ArrayList<>();
        private int failures;
        private int most;

        Picky(Set<Integer> bad) {
            this.bad = bad;
        }

        @Override
        public String name() {
            return "picky";
        }

        @Override
        public String topic() {
            return "notes";
        }

        @Override
        public void on(Events events) {
            int before = handled.size();
            events.each(one -> {
                int place = (int) one.received().version();
                if (bad.contains(place)) {
                    failures++;
                    throw new IllegalStateException();
                }
                handled.add(place);
            });
            most = Math.max(most, handled.size() - before);
        }
    }

    /** Forgets what was handled since the savepoint, as the database does. */
    private static final class Savepoints extends AbstractTransactionStatus {
        private final Picky listener;

        Savepoints(Picky listener) {
            this.listener = listener;
        }

        @Override
        public Object createSavepoint() {
            return listener.handled.size();
        }

        @Override
        public void rollbackToSavepoint(Object savepoint) {
            listener.handled.subList((int) savepoint, listener.handled.size()).clear();
        }

        @Override
        public void releaseSavepoint(Object savepoint) {}
    }
}
