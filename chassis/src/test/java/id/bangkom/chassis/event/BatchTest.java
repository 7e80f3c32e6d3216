package id.bangkom.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.AbstractTransactionStatus;
import tools.jackson.databind.json.JsonMapper;

/** How the bad ones of a batch are found. */
class BatchTest {
    private static final int MANY = 1000;

    private final List<Received> events =
            IntStream.range(0, MANY).mapToObj(BatchTest::event).toList();

    /** What a refusal tells of the event that it is for. */
    private enum Told {
        NOTHING,
        ITS_SUBJECT,
        ANOTHER_SUBJECT
    }

    @ParameterizedTest
    @EnumSource
    void theBadOnesAreHeldAndAllOthersAreHandledOnceAndInOrder(Told told) {
        var listener = new Picky(Set.of(0, 7, 8, 500, 998, 999), told);
        assertThat(held(listener)).containsExactly(0, 7, 8, 500, 998, 999);
        assertThat(listener.handled).hasSize(MANY - 6).isSorted();
    }

    @Test
    void whoIsNamedNeedNotBeSearchedFor() {
        var named = new Picky(Set.of(700), Told.ITS_SUBJECT);
        assertThat(held(named)).containsExactly(700);
        assertThat(named.tries).isEqualTo(4); // all, those before, the bad one, those behind
        var unnamed = new Picky(Set.of(700), Told.NOTHING);
        assertThat(held(unnamed)).containsExactly(700);
        assertThat(unnamed.tries).isGreaterThan(10);
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
        private final Told told;
        private final List<Integer> handled = new ArrayList<>();
        private int tries;

        Picky(Set<Integer> bad, Told told) {
            this.bad = bad;
            this.told = told;
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
            tries++;
            events.each(one -> {
                int place = (int) one.received().version();
                if (bad.contains(place)) throw new IllegalStateException(message(place));
                handled.add(place);
            });
        }

        private @Nullable String message(int place) {
            return switch (told) {
                case NOTHING -> null;
                case ITS_SUBJECT -> "Failing row contains (%s)".formatted(new UUID(1, place));
                case ANOTHER_SUBJECT -> "Failing row contains (%s)".formatted(new UUID(1, (place + 3) % MANY));
            };
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
