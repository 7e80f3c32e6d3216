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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for which nobody waits makes room for screens. */
@ServiceTest
class BackgroundIT {
    private static final ThreadFactory BACKGROUND = Background.threads("held");
    /** Its own, and what they started first: the keepers of their connections, and whoever turns the page in histograms. */
    private static final List<String> IDLE =
            List.of("scheduled-", "job-", "held-", "other-", "platform:", "background:", "prometheus-metr");

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
    @EnabledOnOs(OS.LINUX)
    void itsThreadsAndNoOthersTakeOnlyWhatNobodyElseWants() throws Exception {
        assertThat(inBackground(() -> isIdle(Path.of("/proc/thread-self")))).isTrue();
        await().ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> assertThat(inIdleClass())
                        .isNotEmpty()
                        .allMatch(name -> IDLE.stream().anyMatch(name::startsWith)));
    }

    /** The first fifteen letters of their names. */
    private static List<String> inIdleClass() throws IOException {
        try (var threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.filter(BackgroundIT::isIdle)
                    .map(thread -> read(thread.resolve("comm")).strip())
                    .toList();
        }
    }

    /** The class is the forty-first field of a thread's status, the second is its name in parentheses. */
    private static boolean isIdle(Path thread) {
        return read(thread.resolve("stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ", -1)[38]
                .equals("5");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) { // ended meanwhile
            throw new UncheckedIOException(e);
        }
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

    @Test
    void whatItToldIsHeardTogether() throws Exception {
        inBackground(() -> deliver("the first"));
        await().until(() -> listener.background.containsKey("the first"));
        var before = listener.times.get();
        var others = IntStream.range(0, 20).mapToObj("another %d"::formatted).toList();
        for (var other : others) inBackground(() -> deliver(other));
        await().untilAsserted(() -> assertThat(listener.background).containsKeys(others.toArray(String[]::new)));
        assertThat(listener.times.get() - before).isLessThan(others.size() / 2);
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
        try {
            await().untilAsserted(() -> assertThat(begun.getCount())
                    .as(() -> "not yet holding one, of %s".formatted(whereTheyAre(holders)))
                    .isZero());
            assertThat(caller.get("/notes")).hasStatus(200);
        } finally {
            ended.countDown();
        }
        for (var holder : holders)
            assertThat(holder.join(Duration.ofSeconds(20)))
                    .as(() -> whereTheyAre(List.of(holder)))
                    .isTrue();
    }

    private static String whereTheyAre(List<Thread> threads) {
        return threads.stream()
                .map(thread -> thread + " " + Arrays.toString(thread.getStackTrace()))
                .collect(Collectors.joining("\n"));
    }

    private void hold(CountDownLatch begun, CountDownLatch ended) {
        transaction.executeWithoutResult(status -> {
            begun.countDown();
            try {
                ended.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
