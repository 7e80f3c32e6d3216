package id.bangkom.chassis.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.workbook.Cell.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
    private static final List<Column> COLUMNS =
            List.of(Column.required("NIP"), Column.required("NAMA"), Column.required("LAHIR"), Column.required("JP"));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenComesBackAsItWas() throws IOException {
        var row = write(Arrays.asList("198704122010012003", "Ani", LocalDate.of(1987, 4, 12), 32))
                .getFirst();

        assertThat(row.get("NIP")).isEqualTo(new Cell(Kind.TEXT, "198704122010012003"));
        assertThat(row.get("LAHIR")).isEqualTo(new Cell(Kind.DATE, "1987-04-12"));
        assertThat(row.get("JP")).isEqualTo(new Cell(Kind.NUMBER, "32"));
        assertThat(write(row.cells()).getFirst().cells()).isEqualTo(row.cells());
    }

    @Test
    void nothingBecomesAFormula() throws IOException {
        var file = folder.resolve("escaped.xlsx");
        try (var out = Files.newOutputStream(file);
                var writer = new WorkbookWriter(out, "Data")) {
            writer.header(List.of("NIP"));
            writer.row(List.of("=HYPERLINK(\"x\")"));
            writer.row(List.of(new Cell(Kind.FORMULA, "@SUM(1)")));
        }
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            var sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes());
            assertThat(sheet)
                    .contains(">&apos;=HYPERLINK(")
                    .contains(">&apos;@SUM(1)<")
                    .doesNotContain("<f>");
        }
    }

    @Test
    void tenThousandRowsKeepTheirNumbers() throws IOException {
        var file = folder.resolve("many.xlsx");
        try (var out = Files.newOutputStream(file);
                var writer = new WorkbookWriter(out, "Data")) {
            writer.header(List.of("NIP", "NAMA", "LAHIR", "JP"));
            for (var i = 0; i < 10_000; i++) writer.row(List.of("n" + i, "a", "b", i));
        }
        assertThat(read(file)).hasSize(10_000).last().satisfies(row -> {
            assertThat(row.number()).isEqualTo(10_001);
            assertThat(row.get("JP").text()).isEqualTo("9999");
        });
    }

    private List<Row> write(List<?> values) throws IOException {
        var file = Files.createTempFile(folder, "out", ".xlsx");
        try (var out = Files.newOutputStream(file);
                var writer = new WorkbookWriter(out, "Data")) {
            writer.header(List.of("NIP", "NAMA", "LAHIR", "JP"));
            writer.row(values);
        }
        return read(file);
    }

    private static List<Row> read(Path file) throws IOException {
        WorkbookReader.inspect(file, COLUMNS, Limits.DEFAULT);
        try (var reader = WorkbookReader.open(file, COLUMNS, Limits.DEFAULT)) {
            var rows = new ArrayList<Row>();
            reader.forEachRemaining(rows::add);
            return rows;
        }
    }
}
