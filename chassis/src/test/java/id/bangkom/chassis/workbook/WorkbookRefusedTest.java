package id.bangkom.chassis.workbook;

import static id.bangkom.chassis.workbook.XlsxFile.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.bangkom.chassis.workbook.WorkbookRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRefusedTest {
    private static final List<Column> COLUMNS = List.of(Column.required("NIP"), Column.required("NAMA"));
    private static final Limits SMALL = new Limits(3, 1 << 20, 2 << 20, 50);
    private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n", "<html><table><tr><td>NIP", "\u0089PNG\r\n\u001a\n", "{\\rtf1"})
    void anythingButASpreadsheet(String content) throws IOException {
        assertThat(refused(file(content.getBytes(ISO_8859_1)))).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void aZipThatIsNoWorkbook() throws IOException {
        var zip = Files.createTempFile(folder, "text", ".xlsx");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
        }
        assertThat(refused(zip)).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refused(file("PK\u0003\u0004 and then nothing".getBytes(ISO_8859_1))))
                .isEqualTo(Reason.DAMAGED_FILE);
    }

    @Test
    void oldAndEncryptedExcel() throws IOException {
        var secret = OLE2 + "x".repeat(70_000) + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
        assertThat(refused(file((OLE2 + "Workbook").getBytes(ISO_8859_1)))).isEqualTo(Reason.OLD_EXCEL);
        assertThat(refused(file(secret.getBytes(ISO_8859_1)))).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void emptyFiles() throws IOException {
        assertThat(refused(file(new byte[0]))).isEqualTo(Reason.EMPTY_FILE);
        assertThat(refused(file("NIP;NAMA\n;\n".getBytes(UTF_8)))).isEqualTo(Reason.EMPTY_FILE);
        assertThat(refused(new XlsxFile().sheet("A", "").write(folder))).isEqualTo(Reason.EMPTY_FILE);
        assertThat(refused(new XlsxFile().sheet("A", row(1, "NIP", "NAMA")).write(folder)))
                .isEqualTo(Reason.EMPTY_FILE);
    }

    @Test
    void oneRowMoreThanAllowed() throws IOException {
        var three = row(1, "NIP", "NAMA") + row(2, "1", "a") + row(3, "2", "b") + row(4, "3", "c");
        assertThat(inspect(new XlsxFile().sheet("A", three + row(5, "", "")).write(folder)))
                .isEqualTo(3);

        var refused =
                refusal(new XlsxFile().sheet("A", three + row(9, "4", "d")).write(folder));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(refused.arguments()).containsExactly(3);
        assertThat(refused(file("NIP,NAMA\n1,a\n2,b\n3,c\n4,d\n".getBytes(UTF_8))))
                .isEqualTo(Reason.TOO_MANY_ROWS);
    }

    @Test
    void aZipBombByPartTotalAndRatio() throws IOException {
        var good = row(1, "NIP", "NAMA") + row(2, "1", "a");
        var part = new XlsxFile().sheet("A", good).part("xl/media/a.xml", new byte[2 << 20]);
        var total = new XlsxFile().sheet("A", good);
        for (var i = 0; i < 3; i++) total.part("xl/media/%d.bin".formatted(i), new byte[900 << 10]);
        var ratio = new XlsxFile().sheet("A", good + "<!--" + " ".repeat(9 << 20) + "-->");

        assertThat(refused(part.write(folder))).isEqualTo(Reason.ZIP_BOMB);
        assertThat(refused(total.write(folder))).isEqualTo(Reason.ZIP_BOMB);
        assertThat(refusal(ratio.write(folder), Limits.DEFAULT).arguments()).containsExactly(120);
    }

    @Test
    void macrosInAnyOfTheirPlaces() throws IOException {
        var good = row(1, "NIP", "NAMA") + row(2, "1", "a");
        var program = new XlsxFile().sheet("A", good).part("xl/vbaProject.bin", "x");
        var type = new XlsxFile()
                .sheet("A", good)
                .part("[Content_Types].xml", "<Types x=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>");
        var old = new XlsxFile().sheet("A", good).part("xl/macrosheets/sheet1.xml", "<x/>");

        for (var file : List.of(program, type, old))
            assertThat(refused(file.write(folder))).isEqualTo(Reason.MACROS);
    }

    @Test
    void twoSheetsWithData() throws IOException {
        var good = row(1, "NIP", "NAMA") + row(2, "1", "a");

        var refused =
                refusal(new XlsxFile().sheet("PNS", good).sheet("PPPK", good).write(folder));

        assertThat(refused.reason()).isEqualTo(Reason.SEVERAL_SHEETS);
        assertThat(refused.arguments()).containsExactly("PNS", "PPPK");
        assertThat(inspect(new XlsxFile()
                        .sheet("Sheet1", row(1, ""))
                        .sheet("PNS", good)
                        .write(folder)))
                .isEqualTo(1);
    }

    @Test
    void mergedCells() throws IOException {
        var good = row(1, "NIP", "NAMA") + row(2, "1", "a");
        var merged = "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>";

        var refused = refusal(new XlsxFile().sheet("A", good, "", merged).write(folder));

        assertThat(refused.reason()).isEqualTo(Reason.MERGED_CELLS);
        assertThat(refused.arguments()).containsExactly("A2:A3");
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        var refused = refusal(new XlsxFile()
                .sheet("A", row(1, "Nama", "Alamat") + row(2, "a", "b"))
                .write(folder));

        assertThat(refused.reason()).isEqualTo(Reason.MISSING_COLUMNS);
        assertThat(refused.arguments()).containsExactly("NIP");
    }

    @Test
    void wrongEncodingNamesTheLine() throws IOException {
        var bytes = "\u00ef\u00bb\u00bfNIP;NAMA\n1;Ani\n2;Ren\u00e9e\n".getBytes(ISO_8859_1);
        var spoilt = "NIP;NAMA\n1;Ren\uFFFDe\n".getBytes(UTF_8);
        var undefined = "NIP;NAMA\n1;Ren\u008fe\n".getBytes(ISO_8859_1);

        assertThat(refused(file(bytes))).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refusal(file(spoilt)).arguments()).containsExactly(2);
        assertThat(refused(file(undefined))).isEqualTo(Reason.WRONG_ENCODING);
    }

    @Test
    void aColumnBeyondTheEndOfAnySheet() throws IOException {
        var far = "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>";
        assertThat(refused(new XlsxFile().sheet("A", far).write(folder))).isEqualTo(Reason.DAMAGED_FILE);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "any", ".xlsx"), content);
    }

    private static int inspect(Path file) throws IOException {
        return WorkbookReader.inspect(file, COLUMNS, SMALL);
    }

    private static Reason refused(Path file) {
        return refusal(file).reason();
    }

    private static WorkbookRefused refusal(Path file) {
        return refusal(file, SMALL);
    }

    private static WorkbookRefused refusal(Path file, Limits limits) {
        var refused = catchThrowableOfType(WorkbookRefused.class, () -> WorkbookReader.inspect(file, COLUMNS, limits));
        assertThat(refused).isNotNull();
        return refused;
    }
}
