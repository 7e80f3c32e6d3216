package id.bangkom.samples;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Limits;
import id.bangkom.chassis.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers() throws IOException {
        assertThat(people("a", 7)).isEqualTo(people("b", 7)).isNotEqualTo(people("c", 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"medan", "tanjungbalai", "pematangsiantar", "bukitintan"})
    void everyCityHasItsStructure(String city) {
        var structure = Structure.of(City.named(city), 4_000);

        assertThat(structure.opd()).hasSizeGreaterThan(city.equals("medan") ? 45 : 30);
        assertThat(structure.units()).extracting(Structure.Unit::code).doesNotHaveDuplicates();
        assertThat(Catalogue.of(structure).positions())
                .extracting(Catalogue.Position::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void medanHasItsWards() {
        var wards = Structure.of(City.named("medan"), 300).units().stream()
                .filter(unit -> unit.kind().equals("Kelurahan"));
        assertThat(wards).hasSize(151);
    }

    private List<List<String>> people(String name, long seed) throws IOException {
        var here = folder.resolve(name);
        Samples.write(City.named("bukitintan"), seed, here, 300, false);
        assertThat(Files.readString(here.resolve("expected.json"))).contains("\"rows\" : 300");
        var rows = new ArrayList<List<String>>();
        try (var reader = WorkbookReader.open(
                here.resolve("people.xlsx"), List.of(Column.required("NIP BARU")), Limits.DEFAULT)) {
            reader.forEachRemaining(
                    row -> rows.add(row.cells().stream().map(Object::toString).toList()));
        }
        assertThat(rows).hasSize(300);
        return rows;
    }
}
