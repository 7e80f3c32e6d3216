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

    private List<Integer> held(Picky listener) {
        var savepoints = new Savepoints(listener);
        return new Batch(listener, events, new JsonMapper(), savepoints)
                .handle().stream().map(held -> (int) held.event().version()).toList();
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
            events.each(one -> {
                int place = (int) one.received().version();
                if (bad.contains(place)) {
                    failures++;
                    throw new IllegalStateException();
                }
                handled.add(place);
            });
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
