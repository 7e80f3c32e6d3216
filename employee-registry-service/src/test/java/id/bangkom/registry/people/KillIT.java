package id.bangkom.registry.people;

import static id.bangkom.chassis.security.Role.ANALYST;
import static id.bangkom.registry.Importing.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.job.JobRunner;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TestPlatform;
import id.bangkom.chassis.testkit.Topics;
import id.bangkom.registry.Database;
import id.bangkom.registry.Importing;
import id.bangkom.registry.RegistryService;
import id.bangkom.registry.Sheets;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Another process of the service does the import and is killed (SIGKILL) at 10, 50 and 90 % of the check and of the application. */
@ServiceTest
@DirtiesContext
class KillIT {
    private static final int PEOPLE = 6_000; // the last tenth must last longer than the look at it
    private static final int BATCH = 20;

    @TempDir
    static Path folder;

    private final Api api;
    private final Topics topics;
    private final JobRunner runner;

    KillIT(Api api, Topics topics, JobRunner runner) {
        this.api = api;
        this.topics = topics;
        this.runner = runner;
    }

    @DynamicPropertySource
    static void sameFolder(DynamicPropertyRegistry properties) {
        properties.add("bangkom.imports.folder", folder::toString);
        properties.add("bangkom.imports.batch", () -> BATCH);
    }

    @Test
    void anImportThatDiesSixTimesEndsLikeOneThatNeverDied() throws Exception {
        var calm = Api.newTenant();
        var killed = Api.newTenant();
        for (var city : List.of(calm, killed)) {
            var importing = new Importing(api.as(city, ANALYST));
            importing.applied("units", Sheets.units());
            importing.applied("positions", Sheets.positions());
        }
        new Importing(api.as(calm, ANALYST)).applied("people", people());

        runner.stop();
        var importing = new Importing(api.as(killed, ANALYST));
        var id = importing.upload("people", people());
        survive(importing, id, "CHECKED");
        assertThat(counts(importing.get(id))).isEqualTo(PEOPLE + "/0/0/1");
        assertThat(api.as(killed, ANALYST).post("/imports/" + id + "/application", ""))
                .hasStatus(202);
        survive(importing, id, "APPLIED");

        assertThat(importing.get(id).path("applied").asInt()).isEqualTo(PEOPLE);
        assertThat(hash(killed)).isEqualTo(hash(calm));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(killed)).hasSize(PEOPLE).isEqualTo(told(calm)));
    }

    private void survive(Importing importing, String id, String goal) throws IOException, InterruptedException {
        for (var percent : List.of(10, 50, 90)) {
            var process = start();
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> percentOf(id) >= percent);
            process.destroyForcibly().waitFor();
            assertThat(importing.get(id).path("state").asString())
                    .as("was under way")
                    .isNotEqualTo(goal);
        }
        runner.start();
        importing.awaitState(id, goal);
        runner.stop();
    }

    private static int percentOf(String id) {
        return Database.count(
                "select coalesce(max(100 * done / nullif(total, 0)), 0) from job j join import i on i.job = j.id where i.id = '%s'"
                        .formatted(id));
    }

    private static Process start() throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RegistryService.class.getName());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "process.log"));
        process.environment()
                .putAll(Map.of(
                        "BANGKOM_DB_URL", TestPlatform.get().database("employee_registry"),
                        "BANGKOM_KAFKA", TestPlatform.get().brokers(),
                        "BANGKOM_IMPORTS_FOLDER", folder.toString(),
                        "BANGKOM_IMPORTS_BATCH", Integer.toString(BATCH),
                        "SERVER_PORT", "0",
                        "MANAGEMENT_SERVER_PORT", "0"));
        return process.start();
    }

    /** What the people of a city look like, whatever their ids. */
    private static String hash(String city) {
        return Database.text("""
                select md5(string_agg(concat_ws('|', e.nip, e.name, e.grade, e.kind, e.status, e.version, u.code, p.code, e.retires_on), E'\\n' order by e.nip))
                from employee e join unit u on (u.tenant, u.id) = (e.tenant, e.unit_id) join position p on (p.tenant, p.id) = (e.tenant, e.position_id)
                where e.tenant = '%s'""".formatted(city));
    }

    private Set<String> told(String city) {
        return topics.told(city, "employee.v1").stream()
                .map(one -> one.body().path("nip").asString() + " " + one.version())
                .collect(Collectors.toSet());
    }

    private static byte[] people() {
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < PEOPLE; i++) {
            var nip = "19%02d0412201001%d%03d".formatted(70 + i % 20, 1 + i / 20 % 2, i / 40 + 1);
            rows.add(Sheets.person(nip, "Orang " + i, "III/a", "Pengadministrasi Umum", "Dinas Kesehatan"));
        }
        rows.add(Sheets.person("123", "Salah", "III/a", "Pengadministrasi Umum", "Dinas Kesehatan"));
        return Sheets.people(rows);
    }
}
