package id.bangkom.registry.people;

import static id.bangkom.chassis.security.Role.ANALYST;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.registry.Importing;
import id.bangkom.registry.Sheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** Whole files that cannot be taken: status, problem, field and cure, in both languages, and nothing is kept. */
@ServiceTest
@TestPropertySource(properties = "bangkom.imports.most-rows=5")
class BadInputIT {
    private static final byte[] GOOD = Sheets.sheet(
            List.of("NIP", "NAMA", "GOLONGAN", "JABATAN", "UNOR"), List.of(List.of("1", "a", "b", "c", "d")));

    private final Api api;

    BadInputIT(Api api) {
        this.api = api;
    }

    static Stream<Arguments> files() throws IOException {
        var header = "NIP;NAMA;GOLONGAN;JABATAN;UNOR\n";
        return Stream.of(
                Arguments.of("wrong-type", 415, "%PDF-1.7 x".getBytes(UTF_8), "Simpan Sebagai", "Save As"),
                Arguments.of("empty-file", 422, new byte[0], "unggah lagi", "upload it again"),
                Arguments.of("empty-file", 422, header.getBytes(UTF_8), "unggah lagi", "upload it again"),
                Arguments.of(
                        "too-many-rows",
                        413,
                        (header + "1;a;b;c;d\n".repeat(6)).getBytes(UTF_8),
                        "Bagi menjadi",
                        "Split it"),
                Arguments.of(
                        "zip-bomb",
                        413,
                        with(GOOD, Map.of("xl/media/a.bin", new byte[20 << 20])),
                        "Simpan ulang",
                        "Save it as"),
                Arguments.of(
                        "macros",
                        422,
                        with(GOOD, Map.of("xl/vbaProject.bin", new byte[1])),
                        "tanpa makro",
                        "without macros"),
                Arguments.of("merged-cells", 422, merged(), "batalkan Merge Cells", "undo Merge Cells"),
                Arguments.of("several-sheets", 422, twoSheets(), "berkas tersendiri", "file of its own"),
                Arguments.of(
                        "missing-columns",
                        422,
                        "NAMA;UNOR\na;b\n".getBytes(UTF_8),
                        "NIP, GOLONGAN, JABATAN",
                        "NIP, GOLONGAN, JABATAN"),
                Arguments.of(
                        "wrong-encoding",
                        422,
                        ("\u00ef\u00bb\u00bf" + header + "1;Ren\u00e9;b;c;d\n").getBytes(ISO_8859_1),
                        "CSV UTF-8",
                        "CSV UTF-8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theFileIsRefusedWithItsCure(String code, int status, byte[] file, String cure, String cureInEnglish) {
        var caller = api.as(Api.newTenant(), ANALYST);
        for (var language : List.of("id", "en")) {
            var answer = caller.speaking(language).upload("/imports?kind=people", "pegawai.xlsx", file);
            assertThat(answer).hasStatus(status);
            var problem = Importing.json(answer);
            assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
            assertThat(problem.path("code").asString()).isEqualTo(code);
            assertThat(problem.path("title").asString()).contains(language.equals("en") ? cureInEnglish : cure);
            assertThat(problem.path("errors").get(0).path("pointer").asString()).isEqualTo("/file");
        }
        assertThat(Importing.json(caller.get("/imports")).path("items").size()).isZero();
    }

    @Test
    void anUploadWithoutAFileOrOfAnUnknownKindSaysSo() {
        var caller = api.as(Api.newTenant(), ANALYST);

        var unknown = caller.upload("/imports?kind=cars", "x.xlsx", GOOD);
        assertThat(unknown).hasStatus(400);
        assertThat(Importing.json(unknown).path("title").asString()).contains("people, positions, units");
        assertThat(caller.upload("/imports", "x.xlsx", GOOD)).hasStatus(400);
        assertThat(caller.get("/imports/templates/people.xlsx")).hasStatus(200);
        assertThat(caller.get("/imports/templates/cars.xlsx")).hasStatus(404);
    }

    private static byte[] with(byte[] xlsx, Map<String, byte[]> more) throws IOException {
        var parts = new TreeMap<>(parts(xlsx));
        parts.putAll(more);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] xlsx) throws IOException {
        var file = Files.write(Files.createTempFile("book", ".xlsx"), xlsx);
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        Files.delete(file);
        return parts;
    }

    private static String part(String name) throws IOException {
        return new String(Objects.requireNonNull(parts(GOOD).get(name)), UTF_8);
    }

    private static byte[] merged() throws IOException {
        var sheet = part("xl/worksheets/sheet1.xml")
                .replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
        return with(GOOD, Map.of("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8)));
    }

    private static byte[] twoSheets() throws IOException {
        var workbook = part("xl/workbook.xml")
                .replaceAll("(<sheet [^>]*/>)", "$1<sheet name=\"PPPK\" sheetId=\"2\" r:id=\"r2\"/>");
        var relations = part("xl/_rels/workbook.xml.rels")
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        return with(
                GOOD,
                Map.of(
                        "xl/workbook.xml", workbook.getBytes(UTF_8),
                        "xl/_rels/workbook.xml.rels", relations.getBytes(UTF_8),
                        "xl/worksheets/sheet2.xml",
                                part("xl/worksheets/sheet1.xml").getBytes(UTF_8)));
    }
}
