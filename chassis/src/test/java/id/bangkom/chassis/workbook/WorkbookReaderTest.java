package id.bangkom.chassis.workbook;

import static id.bangkom.chassis.workbook.XlsxFile.row;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.workbook.Cell.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {
    private static final List<Column> COLUMNS = List.of(
            Column.required("NIP", "NIP BARU"), Column.required("NAMA"), Column.optional("LAHIR", "TANGGAL LAHIR"));

    @TempDir
    Path folder;

    @Test
    void aCellKnowsHowItWasStored() throws IOException {
        var file = new XlsxFile()
                .sheet(
                        "Data",
                        row(1, "NIP", "NAMA", "LAHIR")
                                + row(2, "198704122010012003", "#1.98704122010012E17", "@31879")
                                + row(3, "=A2|77", "$31879", ""))
                .write(folder);

        var rows = read(file);

        assertThat(rows.get(0).get("NIP")).isEqualTo(new Cell(Kind.TEXT, "198704122010012003"));
        assertThat(rows.get(0).get("NAMA")).isEqualTo(new Cell(Kind.NUMBER, "198704122010012000"));
        assertThat(rows.get(0).get("LAHIR")).isEqualTo(new Cell(Kind.DATE, "1987-04-12"));
        assertThat(rows.get(1).get("NIP")).isEqualTo(new Cell(Kind.FORMULA, "77"));
        assertThat(rows.get(1).get("NAMA").kind()).isEqualTo(Kind.NUMBER);
        assertThat(rows.get(1).get("LAHIR").isEmpty()).isTrue();
    }

    @Test
    void headersMatchWithoutCaseSpacesAndDotsAndBySynonym() throws IOException {
        var file = new XlsxFile()
                .sheet("Data", row(4, "Nama.", "nip_baru", "Agama") + row(6, "Ani", "1", "-"))
                .write(folder);

        var row = read(file).getFirst();

        assertThat(row.number()).isEqualTo(6);
        assertThat(row.get("NIP").text()).isEqualTo("1");
        assertThat(row.get("NAMA").text()).isEqualTo("Ani");
        assertThat(row.header().titles()).containsExactly("Nama.", "nip_baru", "Agama");
        assertThat(row.header().row()).isEqualTo(4);
    }

    @Test
    void titleLinesAboveTheHeaderAndBlankLinesArePassedOver() throws IOException {
        var file = new XlsxFile()
                .sheet("Data", row(1, "PEMERINTAH KOTA") + row(3, "NIP", "NAMA") + row(4, "", "") + row(5, "1", "Ani"))
                .write(folder);

        assertThat(read(file)).singleElement().extracting(Row::number).isEqualTo(5);
    }

    @Test
    void aHiddenSheetIsNotLookedAt() throws IOException {
        var file = new XlsxFile()
                .sheet("Data", row(1, "NIP", "NAMA") + row(2, "1", "Ani"))
                .sheet("Pilihan", row(1, "III/a"), "state=\"hidden\"", "")
                .write(folder);

        assertThat(read(file)).hasSize(1);
        assertThat(WorkbookReader.inspect(file, COLUMNS, Limits.DEFAULT)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsFoundOut(String separator) throws IOException {
        var text = "NIP;NAMA;TANGGAL LAHIR\n=\"0123\";\"Ani; S.E., M.Si\";12-04-1987\n".replace(";", separator);

        var row = read(csv(text.getBytes(UTF_8))).getFirst();

        assertThat(row.get("NIP")).isEqualTo(new Cell(Kind.TEXT, "0123"));
        assertThat(row.get("LAHIR").text()).isEqualTo("12-04-1987");
    }

    @Test
    void usualCharacterSetsAreUnderstood() throws IOException {
        var text = "NIP;NAMA\n1;Renée – Ani\n";
        var files = List.of(
                csv(text.getBytes(UTF_8)),
                csv(("\uFEFF" + text).getBytes(UTF_8)),
                csv(("\uFEFF" + text).getBytes(UTF_16LE)),
                csv(("\uFEFF" + text).getBytes(UTF_16BE)),
                csv(text.replace("–", "-").getBytes(UTF_16LE)),
                csv(text.getBytes(Charset.forName("windows-1252"))));

        for (var file : files)
            assertThat(read(file).getFirst().get("NAMA").text())
                    .startsWith("Renée")
                    .endsWith("Ani");
    }

    @Test
    void dangerousTextsAreRecognised() {
        assertThat(List.of("=1+1", "+62", "@SUM", "-2+3", "- a"))
                .extracting(text -> Cell.text(text).isFormula())
                .containsExactly(true, false, true, true, true);
        assertThat(List.of("-", "-5", "Ani"))
                .extracting(text -> Cell.text(text).isFormula())
                .containsOnly(false);
    }

    private Path csv(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "data", ".csv"), content);
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
