package id.bangkom.chassis.notes;

import static id.bangkom.chassis.security.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.chassis.tenancy.Background;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TestPlatform;
import id.bangkom.chassis.testkit.Topics;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for which nobody waits makes room for screens. */
@ServiceTest
class BackgroundIT {
    private static final ThreadFactory BACKGROUND = Background.threads("held");
    private final Api.Caller caller;
    private final Topics topics;
    private final NoteCommands notes;
    private final OtherListener listener;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final int connections;
    private final Tenant city = new Tenant(Api.newTenant());

    BackgroundIT(
            Api api,
            Topics topics,
            NoteCommands notes,
            OtherListener listener,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Qualifier("backgroundDataSource") HikariDataSource background) {
        this.caller = api.as(city.code(), ANALYST);
        this.topics = topics;
        this.notes = notes;
        this.listener = listener;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.connections = background.getMaximumPoolSize();
    }

    @Test
    void itsThreadsHaveTheLowestPriority() {
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("scheduled-")))
                .isNotEmpty()
                .allMatch(thread -> thread.getPriority() == Thread.MIN_PRIORITY);
        assertThat(Background.isHere()).isFalse();
    }

    @Test
    void whatItTellsSaysSo() throws Exception {
        Supplier<NoteCommands.Note> add = () -> notes.add("told");
        var byAPerson = city.call(add);
        var byAJob = inBackground(add);
        await().untilAsserted(() -> assertThat(topics.told(city.code(), "note.v1"))
                .extracting(Topics.Told::subject, Topics.Told::background)
                .containsExactlyInAnyOrder(
                        tuple(byAPerson.id().toString(), false),
                        tuple(byAJob.id().toString(), true)));
    }

    @Test
    void whatItToldIsHeardInTheBackgroundAndWhatAPersonToldIsNot() throws Exception {
        deliver("by a person");
        inBackground(() -> deliver("by a job"));
        await().untilAsserted(() -> assertThat(listener.background)
                .containsEntry("by a person", false)
                .containsEntry("by a job", true));
    }

    private UUID deliver(String name) {
        return topics.deliver(
                city.code(),
                "other",
                "thing.added.v1",
                OtherListener.subject(name),
                "{\"name\": \"%s\", \"amount\": 1}".formatted(name));
    }

    private <T> T inBackground(Supplier<T> work) throws Exception {
        var task = new FutureTask<>(() -> city.call(work));
        BACKGROUND.newThread(task).start();
        return task.get();
    }

    @Test
    void theProcessesBehindItsConnectionsStepBack() throws Exception {
        assertThat(priority(inBackground(this::process))).isEqualTo(10);
        assertThat(priority(city.call(this::process))).isZero();
    }

    private int process() {
        return Objects.requireNonNull(transaction.execute(status ->
                jdbc.sql("select pg_backend_pid()").query(Integer.class).single()));
    }

    /** The nineteenth field of a process's status, the second is its name in parentheses. */
    private static int priority(int process) throws SQLException {
        try (var session = TestPlatform.get().superuser("notes");
                var answer = session.createStatement()
                        .executeQuery("select pg_read_file('/proc/%d/stat', 0, 1000, false)".formatted(process))) {
            answer.next();
            return Integer.parseInt(
                    answer.getString(1).replaceFirst(".*\\) ", "").split(" ", -1)[16]);
        }
    }

    @Test
    void howeverManyConnectionsItHoldsAScreenHasOne() throws Exception {
        var ended = new CountDownLatch(1);
        var begun = new CountDownLatch(connections);
        var holders = Stream.generate(() -> BACKGROUND.newThread(() -> city.run(() -> hold(begun, ended))))
                .limit(connections)
                .toList();
        holders.forEach(Thread::start);
        begun.await();
        assertThat(caller.get("/notes")).hasStatus(200);
        ended.countDown();
        for (var holder : holders) holder.join();
    }

    private void hold(CountDownLatch begun, CountDownLatch ended) {
        transaction.executeWithoutResult(status -> {
            begun.countDown();
            await().until(() -> ended.getCount() == 0);
        });
    }
}
