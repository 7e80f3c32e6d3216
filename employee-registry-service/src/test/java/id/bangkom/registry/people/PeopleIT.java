package id.bangkom.registry.people;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.registry.Importing.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Limits;
import id.bangkom.chassis.workbook.WorkbookReader;
import id.bangkom.registry.Database;
import id.bangkom.registry.Importing;
import id.bangkom.registry.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PeopleIT {
    private final Api api;
    private final String city = Api.newTenant();

    PeopleIT(Api api) {
        this.api = api;
        new Importing(api.as(city, ANALYST)).wholeCity();
    }

    @Test
    void aListGoesOnWhereThePageEnded() {
        var names = new ArrayList<String>();
        var path = "/people?limit=3&sort=-grade";
        for (var cursor = ""; cursor != null; ) {
            var page = json(api.as(city, ANALYST).get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            names.addAll(page.path("items").findValuesAsString("name"));
            cursor = page.path("next").asString(null);
        }
        assertThat(names).containsExactly("Dedi", "Ani", "Citra", "Budi");
        assertThat(api.as(city, ANALYST).get("/people?sort=salah")).hasStatus(400);
    }

    @Test
    void peopleAreFoundByNameByTheEndOfTheirNipAndByUnit() {
        assertThat(names("/people?q=it")).containsExactly("Citra");
        assertThat(names("/people?q=2003")).containsExactly("Ani");
        assertThat(names("/people?positionClass=JF")).containsExactly("Citra");
        assertThat(names("/people?opd=" + unit("05"))).containsExactly("Ani", "Budi", "Dedi");
        assertThat(names("/people?unit=" + unit("05.01"))).containsExactly("Budi");
        assertThat(names("/people?status=PENSIUN")).isEmpty();
    }

    @Test
    void aNipIsMaskedInListsProfilesAndWorkbooks() throws Exception {
        var list = api.as(city, ANALYST).get("/people").getResponse().getContentAsString();
        assertThat(list).contains("1987**********2003").doesNotContain("198704122010012003");
        var profile = api.as(city, ANALYST)
                .get("/people/" + person("Ani"))
                .getResponse()
                .getContentAsString();
        assertThat(profile).contains("1987**********2003").doesNotContain("198704122010012003");
        assertThat(api.as(city, ANALYST).get("/people.xlsx")).hasStatus(200);
        assertThat(Database.text(
                        "select actor || ' ' || roles from audit_entry where tenant = '%s' and action = 'PEOPLE_EXPORTED'"
                                .formatted(city)))
                .isEqualTo(city + "-analyst ANALYST");
    }

    @Test
    void whoIsLimitedToAUnitSeesItAndWhatIsBelow() {
        var officer = api.limitedTo("05", city, OPD_ADMIN);

        assertThat(json(officer.get("/people")).path("items").findValuesAsString("name"))
                .containsExactly("Ani", "Budi", "Dedi");
        assertThat(officer.get("/people/" + person("Citra"))).hasStatus(404);
        assertThat(officer.get("/people/" + person("Budi"))).hasStatus(200);
        assertThat(api.limitedTo("ada-yang-salah", city, OPD_ADMIN).get("/people"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void assessorsFindPeopleByNameButSeeNoProfile() {
        var assessor = api.as(city, ASSESSOR);

        assertThat(json(assessor.get("/people?q=ani")).path("items").findValuesAsString("name"))
                .containsExactly("Ani");
        assertThat(assessor.get("/people/" + person("Ani"))).hasStatus(403);
    }

    @Test
    void unitsCountThoseBelowThem() {
        var units = json(api.as(city, ANALYST).get("/units"));

        assertThat(units.findValuesAsString("code")).containsExactly("04", "05", "05.01");
        assertThat(units.get(1).path("headcount").asInt()).isEqualTo(3);
        assertThat(units.get(2).path("headcount").asInt()).isEqualTo(1);
        assertThat(units.get(2).path("opd").asString())
                .isEqualTo(units.get(1).path("id").asString());
    }

    /** Scenarios 46 and 47. */
    @Test
    void theSamePersonInAnotherCityIsAnotherRecordAndStaysUnseen() {
        var other = Api.newTenant();
        new Importing(api.as(other, ANALYST)).wholeCity();
        var ani = person("Ani");

        assertThat(api.as(other, ANALYST).get("/people/" + ani)).hasStatus(404);
        assertThat(Database.count(
                        "select count(*) from audit_entry where tenant = '%s' and action = 'UNKNOWN_ID' and object like '%%%s'"
                                .formatted(other, ani)))
                .isEqualTo(1);
        assertThat(json(api.as(other, ANALYST).get("/people")).path("items").findValuesAsString("id"))
                .hasSize(4)
                .doesNotContain(ani);
    }

    /** Scenario 46: neither list, search, count nor export of a city contains somebody of another. */
    @Test
    void whoIsOnlyInOneCityIsNowhereInAnother(@TempDir Path folder) throws IOException {
        var other = Api.newTenant();
        new Importing(api.as(other, ANALYST)).wholeCity();
        new Importing(api.as(city, ANALYST))
                .applied(
                        "people",
                        Sheets.people(List.of(Sheets.person(
                                "199102022015032001",
                                "Gita Hanya Di Sini",
                                "III/b",
                                "Pengadministrasi Umum",
                                "Dinas Kesehatan"))));
        var stranger = api.as(other, ANALYST);

        assertThat(names("/people?q=Gita")).hasSize(1);
        for (var search : List.of("/people?q=Gita", "/people?q=2001", "/people?sort=grade&limit=200"))
            assertThat(stranger.get(search)).bodyText().doesNotContain("Gita");
        assertThat(json(stranger.get("/units")).get(1).path("headcount").asInt())
                .isEqualTo(3);
        var file = Files.write(
                folder.resolve("pegawai.xlsx"),
                stranger.get("/people.xlsx").getResponse().getContentAsByteArray());
        var exported = new ArrayList<String>();
        try (var rows = WorkbookReader.open(file, List.of(Column.required("NAMA")), Limits.DEFAULT)) {
            while (rows.hasNext()) exported.add(rows.next().get("NAMA").text());
        }
        assertThat(exported).containsExactly("Ani", "Budi", "Citra", "Dedi");
    }

    private List<String> names(String path) {
        return json(api.as(city, ANALYST).get(path)).path("items").findValuesAsString("name");
    }

    private String unit(String code) {
        return idWhere(json(api.as(city, ANALYST).get("/units")), "code", code);
    }

    private String person(String name) {
        return idWhere(json(api.as(city, ANALYST).get("/people")).path("items"), "name", name);
    }

    private static String idWhere(JsonNode rows, String field, String value) {
        for (var row : rows)
            if (row.path(field).asString().equals(value)) return row.path("id").asString();
        throw new IllegalArgumentException(value);
    }
}
