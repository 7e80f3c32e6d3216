package id.bangkom.registry.people;

import static id.bangkom.chassis.security.Role.ANALYST;
import static id.bangkom.registry.Importing.counts;
import static id.bangkom.registry.Importing.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.workbook.Cell;
import id.bangkom.registry.Database;
import id.bangkom.registry.Importing;
import id.bangkom.registry.Sheets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scenarios 1 to 4, 6 and 7 as a workbook that is sent in shows them. */
@ServiceTest
class NumbersIT {
    private static final List<String> HEADER =
            List.of("NIP BARU", "NAMA", "JENIS PEGAWAI", "NIK", "GOL AKHIR NAMA", "JABATAN NAMA", "UNOR NAMA");

    private final Api api;
    private final String city = Api.newTenant();
    private final Importing importing;

    NumbersIT(Api api) {
        this.api = api;
        this.importing = new Importing(api.as(city, ANALYST));
    }

    @BeforeEach
    void unitsAndPositions() {
        importing.applied("units", Sheets.units());
        importing.applied("positions", Sheets.positions());
    }

    private static List<Object> row(Object nip, String name, String kind, String nik, String grade) {
        return Arrays.asList(nip, name, kind, nik, grade, "Pengadministrasi Umum", "Dinas Kesehatan");
    }

    @Test
    void aNumberSaysWhoSomebodyIs() {
        var applied = importing.applied(
                "people",
                Sheets.sheet(
                        HEADER,
                        List.of(
                                row("19870412 201001 2 003", "Satu", "PNS", "", "III/c"),
                                row("199503172024211005", "Dua", "PPPK", "", "IX"))));

        assertThat(counts(applied)).isEqualTo("2/0/0/0");
        assertThat(Database.text("""
                        select string_agg(nip || ' ' || kind || ' ' || born || ' ' || case when woman then 'female' else 'male' end, ', ' order by name desc)
                        from employee where tenant = '%s'""".formatted(city)))
                .isEqualTo("198704122010012003 PNS 1987-04-12 female, 199503172024211005 PPPK 1995-03-17 male");
    }

    @Test
    void eachFaultOfANumberHasItsName() {
        var checked = importing.checked(
                "people",
                Sheets.sheet(
                        HEADER,
                        List.of(
                                row("199503172024211005", "Jenis lain", "PNS", "", "IX"),
                                row("199002302015031001", "Lahir", "PNS", "", "III/a"),
                                row("198704122010132003", "Bulan 13", "PNS", "", "III/a"),
                                row("198704122010202003", "Bulan 20", "PNS", "", "III/a"),
                                row("198704122010013003", "Jenis kelamin", "PNS", "", "III/a"),
                                row("198704122010012000", "Urut", "PNS", "", "III/a"),
                                row("19870412201001203", "Pendek", "PNS", "", "III/a"),
                                row(new Cell(Cell.Kind.NUMBER, "1.98704122010012E17"), "Angka", "PNS", "", "III/a"))));

        assertThat(counts(checked)).isEqualTo("0/0/0/8");
        assertThat(faults(checked))
                .containsExactlyInAnyOrder(
                        "KIND_MISMATCH 2",
                        "INVALID_BIRTH_DATE 3",
                        "INVALID_TMT 4",
                        "INVALID_TMT 5",
                        "INVALID_SEX 6",
                        "INVALID_SEQUENCE 7",
                        "INVALID_FORMAT 8",
                        "NIP_NUMERIC_CELL 9");
    }

    @Test
    void aDifferentIdentityNumberIsAWarningAndNoRefusal() {
        var consistent = importing.checked(
                "people",
                Sheets.sheet(HEADER, List.of(row("198704122010012003", "Ani", "PNS", "1271015204870001", "III/c"))));
        var differs = importing.checked(
                "people",
                Sheets.sheet(HEADER, List.of(row("198704122010012003", "Ani", "PNS", "1271011204870001", "III/c"))));

        assertThat(counts(consistent)).isEqualTo("1/0/0/0");
        assertThat(faults(consistent)).isEmpty();
        assertThat(counts(differs)).isEqualTo("1/0/0/0");
        assertThat(faults(differs)).containsExactly("NIK_DIFFERS 2");
    }

    @Test
    void gradesAreInTheirOwnOrder() {
        importing.applied(
                "people",
                Sheets.sheet(
                        HEADER,
                        List.of(
                                row("199503172024211001", "a", "PPPK", "", "IX"),
                                row("199503172024211002", "b", "PPPK", "", "V"),
                                row("199503172024211003", "c", "PPPK", "", "X"),
                                row("199503172024211004", "d", "PPPK", "", "VII"))));
        assertThat(grades()).containsExactly("V", "VII", "IX", "X");
        importing.applied(
                "people",
                Sheets.sheet(
                        HEADER,
                        List.of(
                                row("198704122010012001", "e", "PNS", "", "IV/a"),
                                row("198704122010012002", "f", "PNS", "", "III/d"),
                                row("198704122010012003", "g", "PNS", "", "II/c"))));
        assertThat(grades().stream().filter(grade -> grade.contains("/")).toList())
                .containsExactly("II/c", "III/d", "IV/a");
    }

    private List<String> grades() {
        return json(api.as(city, ANALYST).get("/people?sort=grade"))
                .path("items")
                .findValuesAsString("grade");
    }

    private static List<String> faults(JsonNode checked) {
        var faults = new ArrayList<String>();
        for (var group : checked.path("faults"))
            for (var example : group.path("examples"))
                faults.add(group.path("code").asString() + " "
                        + example.path("row").asInt());
        return faults;
    }
}
