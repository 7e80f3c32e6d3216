package id.bangkom.registry.people;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.registry.Importing.counts;
import static id.bangkom.registry.Importing.json;
import static id.bangkom.registry.Sheets.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.imports.ImportSettings;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Limits;
import id.bangkom.chassis.workbook.WorkbookReader;
import id.bangkom.registry.Database;
import id.bangkom.registry.Importing;
import id.bangkom.registry.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@ServiceTest
class ImportIT {
    private final Api api;
    private final Topics topics;
    private final String city = Api.newTenant();
    private final Importing importing;

    @TempDir
    Path folder;

    ImportIT(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
        this.importing = new Importing(api.as(city, ANALYST));
    }

    /** Whoever loads a smaller layout later must not lose what a richer one has brought. */
    @Test
    void columnsThatAFileDoesNotHaveChangeNobody() {
        importing.applied("units", Sheets.units());
        importing.applied("positions", Sheets.positions());
        var rich = List.of(
                "NIP BARU",
                "NAMA",
                "GELAR DEPAN",
                "GELAR BELAKANG",
                "STATUS CPNS PNS",
                "KEDUDUKAN HUKUM",
                "GOL AKHIR NAMA",
                "JABATAN NAMA",
                "UNOR NAMA");
        var poor = List.of("NIP BARU", "NAMA", "GOL AKHIR NAMA", "JABATAN NAMA", "UNOR NAMA");
        importing.applied(
                "people",
                Sheets.sheet(
                        rich,
                        List.of(List.of(
                                "198704122010012003",
                                "Ani",
                                "dr.",
                                "S.Ked.",
                                "C",
                                "CLTN",
                                "III/c",
                                "Pengadministrasi Umum",
                                "Dinas Kesehatan"))));

        var again = importing.applied(
                "people",
                Sheets.sheet(
                        poor,
                        List.of(List.of(
                                "198704122010012003", "Ani", "III/c", "Pengadministrasi Umum", "Dinas Kesehatan"))));
        assertThat(counts(again)).isEqualTo("0/0/1/0");
        var promoted = importing.applied(
                "people",
                Sheets.sheet(
                        poor,
                        List.of(List.of(
                                "198704122010012003", "Ani", "III/d", "Pengadministrasi Umum", "Dinas Kesehatan"))));
        assertThat(counts(promoted)).isEqualTo("0/1/0/0");

        var ani = json(api.as(city, ANALYST).get("/people?q=Ani")).path("items").path(0);
        assertThat(ani.path("titlePrefix").asString()).isEqualTo("dr.");
        assertThat(ani.path("titleSuffix").asString()).isEqualTo("S.Ked.");
        assertThat(ani.path("kind").asString()).isEqualTo("CPNS");
        assertThat(ani.path("status").asString()).isEqualTo("CLTN");
        assertThat(ani.path("grade").asString()).isEqualTo("III/d");
    }

    @Test
    void aFileWhoseTimeIsUpIsGoneAndSaysSo(@Autowired ImportSettings settings, @Autowired ScheduledTaskHolder tasks)
            throws IOException {
        importing.applied("units", Sheets.units());
        importing.applied("positions", Sheets.positions());
        var id = importing
                .applied("people", Sheets.sixPeople("III/c"))
                .path("id")
                .asString();
        var upload = settings.folder().resolve(city + "-" + id + ".upload");
        var sweep = tasks.getScheduledTasks().stream()
                .filter(task -> task.toString().contains("ImportFiles.forgetOld"))
                .findFirst()
                .orElseThrow();

        sweep.getTask().getRunnable().run();
        assertThat(upload).exists();
        Files.setLastModifiedTime(upload, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        sweep.getTask().getRunnable().run();

        assertThat(upload).doesNotExist();
        assertThat(api.as(city, ANALYST).get("/imports/" + id + "/rejects.xlsx"))
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("import-file-gone");
        assertThat(counts(json(api.as(city, ANALYST).get("/imports/" + id)))).isEqualTo("4/0/0/2");
    }

    /** Scenario 5. */
    @Test
    void theSameFileTwiceChangesNothingAndOneGradeChangesOnePerson() {
        importing.applied("units", Sheets.units());
        importing.applied("positions", Sheets.positions());

        var first = importing.applied("people", Sheets.sixPeople("III/c"));
        assertThat(counts(first)).isEqualTo("4/0/0/2");
        assertThat(rowsOf(first)).contains("INVALID_BIRTH_DATE 6", "NIP_NUMERIC_CELL 7");
        assertThat(counts(importing.applied("people", Sheets.sixPeople("III/c"))))
                .isEqualTo("0/0/4/2");
        assertThat(counts(importing.applied("people", Sheets.sixPeople("III/d"))))
                .isEqualTo("0/1/3/2");

        await().untilAsserted(() -> assertThat(topics.told(city, "employee.v1")).hasSize(5));
        var ani = topics.told(city, "employee.v1").stream()
                .filter(one -> one.version() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(ani.body().path("grade").asString()).isEqualTo("III/d");
        assertThat(ani.body().path("name").asString()).isEqualTo("Ani, S.E.");
    }

    @Test
    void whatOneCityUploadsNobodyElseSees() {
        importing.wholeCity();
        var checked = importing.checked("people", Sheets.sixPeople("III/c"));
        var path = "/imports/" + checked.path("id").asString();
        var stranger = api.as(Api.newTenant(), ANALYST);
        assertThat(stranger.get("/imports"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        for (var there : List.of(path, path + "/rejects.xlsx"))
            assertThat(stranger.get(there)).hasStatus(404);
        assertThat(stranger.post(path + "/application", "{}")).hasStatus(404);
        // the same content in two cities is two imports, each of its own people
        var theirs = new Importing(stranger);
        theirs.applied("units", Sheets.units());
        theirs.applied("positions", Sheets.positions());
        assertThat(counts(theirs.checked("people", Sheets.sixPeople("III/c")))).isEqualTo("4/0/0/2");
    }

    @Test
    void faultyRowsComeBackInTheSendersLayoutAndCanBeMended() throws IOException {
        importing.wholeCity();
        var faulty = Sheets.sheet(
                List.of("Pangkat", "Nama", "NIP", "Golongan", "Jabatan", "Unit Kerja"),
                List.of(
                        Arrays.asList(
                                "x", "Ani", "199102022015032001", "III/b", "Pengadministrasi Umum", "Din. Kesehatn"),
                        Arrays.asList(
                                "y",
                                "Bayu",
                                "199202022015031002",
                                "III/b",
                                "Pengadministrasi Umum",
                                "Dinas Kesehatan")));
        var checked = importing.checked("people", faulty);

        assertThat(counts(checked)).isEqualTo("1/0/0/1");
        var group = checked.path("faults").get(0);
        assertThat(group.path("code").asString()).isEqualTo("UNIT_UNKNOWN");
        assertThat(group.path("cure").asString()).contains("Dinas Kesehatan");
        var rejects = api.as(city, ANALYST).get("/imports/" + checked.path("id").asString() + "/rejects.xlsx");
        assertThat(rejects).hasStatus(200);
        assertThat(Database.text(
                        "select object from audit_entry where tenant = '%s' and action = 'IMPORT_FAULTS_EXPORTED'"
                                .formatted(city)))
                .isEqualTo("import/" + checked.path("id").asString());
        var file = Files.write(
                folder.resolve("rejects.xlsx"), rejects.getResponse().getContentAsByteArray());
        try (var rows = WorkbookReader.open(file, List.of(Column.required("Kesalahan")), Limits.DEFAULT)) {
            assertThat(rows.header().titles())
                    .containsExactly("Pangkat", "Nama", "NIP", "Golongan", "Jabatan", "Unit Kerja", "Kesalahan");
            assertThat(rows.next().get("Kesalahan").text()).contains("Din. Kesehatn");
            assertThat(rows.hasNext()).isFalse();
        }
        assertThat(counts(importing.checked("people", Files.readAllBytes(file))))
                .isEqualTo("0/0/0/1");
    }

    @Test
    void theScreenMasksPersonalNumbersAndTheReturnedFileHasThem() throws IOException {
        importing.wholeCity();
        var checked = importing.checked(
                "people",
                Sheets.people(List.of(
                        person("199113022015032001", "Ani", "III/b", "Pengadministrasi Umum", "Dinas Kesehatan"),
                        person("199202022015031002", "Bayu", "III/b", "Pengadministrasi Umum", "Dinas Kesehatan"),
                        person("199202022015031002", "Bayu", "III/b", "199202022015031002", "Dinas Kesehatan"))));

        assertThat(checked.path("refused").asInt()).isEqualTo(2);
        assertThat(checked.toString())
                .contains("1991**********2001", "1992**********1002")
                .doesNotContain("199113022015032001", "199202022015031002");
        var file = Files.write(
                folder.resolve("masked.xlsx"),
                api.as(city, ANALYST)
                        .get("/imports/" + checked.path("id").asString() + "/rejects.xlsx")
                        .getResponse()
                        .getContentAsByteArray());
        try (var rows = WorkbookReader.open(file, List.of(Column.required("NIP", "NIP BARU")), Limits.DEFAULT)) {
            assertThat(rows.next().get("NIP").text()).isEqualTo("199113022015032001");
            assertThat(rows.next().get("NIP").text()).isEqualTo("199202022015031002");
        }
    }

    @Test
    void warningsAreNamedAndTheRowIsTaken() {
        importing.wholeCity();
        var checked = importing.checked(
                "people",
                Sheets.sheet(
                        List.of("NIP", "NAMA", "TANGGAL LAHIR", "NIK", "GOLONGAN", "JABATAN", "UNOR"),
                        List.of(List.of(
                                "198704122010012003",
                                "Ani",
                                "13/04/1987",
                                "1271011204870001",
                                "III/c",
                                "Pengadministrasi Umum",
                                "Dinas Kesehatan"))));

        assertThat(checked.path("refused").asInt()).isZero();
        assertThat(checked.path("faults").findValuesAsString("code"))
                .containsExactlyInAnyOrder("BIRTH_DATE_DIFFERS", "NIK_DIFFERS");
    }

    @Test
    void whatBeginsLikeAFormulaOrStandsTwiceIsRefused() {
        importing.wholeCity();
        var checked = importing.checked(
                "people",
                Sheets.people(List.of(
                        person(
                                "199102022015032001",
                                "=cmd|' /C calc'!A0",
                                "III/b",
                                "Pengadministrasi Umum",
                                "Dinas Kesehatan"),
                        person("199102022015032002", "@Ani", "III/b", "Pengadministrasi Umum", "Dinas Kesehatan"),
                        person("199102022015032003", "Ani", "III/b", "Pengadministrasi Umum", "Dinas Kesehatan"),
                        person(
                                "199102022015032003",
                                "Ani Lagi",
                                "III/b",
                                "Pengadministrasi Umum",
                                "Dinas Kesehatan"))));

        assertThat(counts(checked)).isEqualTo("1/0/0/3");
        assertThat(rowsOf(checked)).containsExactlyInAnyOrder("FORMULA 2", "FORMULA 3", "DUPLICATE_IN_FILE 5");
    }

    @Test
    void aPersonIsToldAgainWhenTheUnitMovesToAnotherOpd() {
        importing.wholeCity();
        await().untilAsserted(() -> assertThat(topics.told(city, "employee.v1")).hasSize(4));

        importing.applied(
                "units",
                Sheets.sheet(
                        List.of("KODE UNOR", "NAMA UNOR", "KODE ATASAN", "JENIS UNOR"),
                        List.of(List.of("05.01", "Puskesmas Contoh", "04", "Puskesmas"))));

        await().untilAsserted(() -> assertThat(topics.told(city, "employee.v1")).hasSize(5));
        var told = topics.told(city, "unit.v1");
        await().untilAsserted(() -> assertThat(topics.told(city, "unit.v1")).hasSize(4));
        var schools = told.stream()
                .filter(one -> one.body().path("code").asString().equals("04"))
                .findFirst()
                .orElseThrow();
        assertThat(topics.told(city, "employee.v1").getLast().body().path("opd").asString())
                .isEqualTo(schools.subject());
    }

    @Test
    void anImportCanBeGivenUpAndIsThenOver() {
        importing.applied("units", Sheets.units());
        var id = importing.checked("positions", Sheets.positions()).path("id").asString();

        assertThat(api.as(city, ANALYST).post("/imports/" + id + "/cancellation", ""))
                .hasStatus(200);
        assertThat(importing.get(id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(api.as(city, ANALYST).post("/imports/" + id + "/application", ""))
                .hasStatus(409);
        assertThat(json(api.as(city, ANALYST).get("/positions")).size()).isZero();
    }

    private static List<String> rowsOf(tools.jackson.databind.JsonNode one) {
        var rows = new ArrayList<String>();
        one.path("faults")
                .forEach(group -> group.path("examples")
                        .forEach(example -> rows.add(group.path("code").asString() + " "
                                + example.path("row").asInt())));
        return rows;
    }
}
