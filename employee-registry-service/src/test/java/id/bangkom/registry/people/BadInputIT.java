package id.bangkom.registry.people;

import static id.bangkom.chassis.security.Role.ANALYST;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Refusal;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** What cannot be taken: status, problem, field and cure, in either language, and nothing else is lost. */
@ServiceTest
@TestPropertySource(properties = "bangkom.imports.most-rows=5")
class BadInputIT {
    private static final byte[] GOOD = Sheets.sheet(
            List.of("NIP", "NAMA", "GOLONGAN", "JABATAN", "UNOR"), List.of(List.of("1", "a", "b", "c", "d")));

    private static String city = "";

    private final Api api;

    BadInputIT(Api api) {
        this.api = api;
    }

    private record Bad(String item, String code, int status, String name, byte[] file, String cure, String inEnglish) {}

    private static List<Bad> bad() throws IOException {
        var header = "NIP;NAMA;GOLONGAN;JABATAN;UNOR\n";
        var macroType = part("[Content_Types].xml")
                .replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml");
        return List.of(
                new Bad(
                        "not a workbook",
                        "wrong-type",
                        415,
                        "pegawai.xlsx",
                        "%PDF-1.7 x".getBytes(UTF_8),
                        "Simpan Sebagai",
                        "Save As"),
                new Bad(
                        "an empty file",
                        "empty-file",
                        422,
                        "pegawai.xlsx",
                        new byte[0],
                        "unggah lagi",
                        "upload it again"),
                new Bad(
                        "a header alone",
                        "empty-file",
                        422,
                        "pegawai.csv",
                        header.getBytes(UTF_8),
                        "unggah lagi",
                        "upload it again"),
                new Bad(
                        "a row too many",
                        "too-many-rows",
                        413,
                        "pegawai.csv",
                        (header + "1;a;b;c;d\n".repeat(6)).getBytes(UTF_8),
                        "Bagi menjadi",
                        "Split it"),
                new Bad(
                        "a zip bomb",
                        "zip-bomb",
                        413,
                        "pegawai.xlsx",
                        with(GOOD, Map.of("xl/media/a.bin", new byte[20 << 20])),
                        "Simpan ulang",
                        "Save it as"),
                new Bad(
                        "a program",
                        "macros",
                        422,
                        "pegawai.xlsx",
                        with(GOOD, Map.of("xl/vbaProject.bin", new byte[1])),
                        "tanpa makro",
                        "without macros"),
                new Bad(
                        "an .xlsm",
                        "macros",
                        422,
                        "pegawai.xlsm",
                        with(GOOD, Map.of("[Content_Types].xml", macroType.getBytes(UTF_8))),
                        "tanpa makro",
                        "without macros"),
                new Bad(
                        "merged cells",
                        "merged-cells",
                        422,
                        "pegawai.xlsx",
                        merged(),
                        "batalkan Merge Cells",
                        "undo Merge Cells"),
                new Bad(
                        "two sheets",
                        "several-sheets",
                        422,
                        "pegawai.xlsx",
                        twoSheets(),
                        "berkas tersendiri",
                        "file of its own"),
                new Bad(
                        "missing columns",
                        "missing-columns",
                        422,
                        "pegawai.csv",
                        "NAMA;UNOR\na;b\n".getBytes(UTF_8),
                        "NIP, GOLONGAN, JABATAN. Tambahkan",
                        "NIP, GOLONGAN, JABATAN. Add them"),
                new Bad(
                        "a wrong encoding",
                        "wrong-encoding",
                        422,
                        "pegawai.csv",
                        ("\u00ef\u00bb\u00bf" + header + "1;Ren\u00e9;b;c;d\n").getBytes(ISO_8859_1),
                        "Simpan ulang sebagai \"CSV UTF-8\"",
                        "Save it again as \"CSV UTF-8\""));
    }

    static Stream<Arguments> files() throws IOException {
        return bad().stream()
                .flatMap(bad -> Stream.of(
                        Arguments.of(bad.item, "id", bad.code, bad.status, bad.name, bad.file, bad.cure),
                        Arguments.of(bad.item, "en", bad.code, bad.status, bad.name, bad.file, bad.inEnglish)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("files")
    void theFileIsRefusedWithItsCure(
            String item, String language, String code, int status, String name, byte[] file, String cure) {
        var caller = api.as(cityWithPeople(), ANALYST).speaking(language);
        var before = held(caller);

        Refusal.of(caller.upload("/imports?kind=people", name, file), language, status, code, "/file", cure);
        assertThat(held(caller)).as("what was there before " + item).isEqualTo(before);
    }

    /** One person, and another who is checked and not yet applied; refusals leave it as it is, so one city does for all. */
    private String cityWithPeople() {
        if (city.isEmpty()) {
            city = Api.newTenant();
            var importing = new Importing(api.as(city, ANALYST));
            importing.applied("units", Sheets.units());
            importing.applied("positions", Sheets.positions());
            importing.applied("people", Sheets.people(List.of(person("199102022015032001", "Budi"))));
            importing.checked("people", Sheets.people(List.of(person("199102022015032002", "Ani"))));
        }
        return city;
    }

    private static String held(Api.Caller caller) {
        var people = Importing.json(caller.get("/people")).path("items");
        var imports = Importing.json(caller.get("/imports")).path("items");
        assertThat(people.size()).isEqualTo(1);
        assertThat(imports.size()).isEqualTo(4);
        return people + "\n" + imports;
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "=, id, Paste Values", "=, en, paste it as values", "+, id, Paste Values", "+, en, paste it as values",
        "-, id, Paste Values", "-, en, paste it as values", "@, id, Paste Values", "@, en, paste it as values"
    })
    void aCellThatWouldRunIsRefusedAndTheOthersAreTaken(String sign, String language, String cure) {
        var caller = api.as(Api.newTenant(), ANALYST).speaking(language);
        var importing = new Importing(caller);
        importing.applied("units", Sheets.units());
        importing.applied("positions", Sheets.positions());

        var checked = importing.checked(
                "people",
                Sheets.people(List.of(
                        person("199102022015032001", sign + "cmd|' /C calc'!A0"),
                        person("199102022015032002", "Ani"))));

        assertThat(Importing.counts(checked)).isEqualTo("1/0/0/1");
        var fault = checked.path("faults").get(0);
        assertThat(fault.path("code").asString()).isEqualTo("FORMULA");
        assertThat(fault.path("column").asString()).isEqualTo("NAMA");
        assertThat(fault.path("text").asString()).isNotBlank();
        assertThat(fault.path("cure").asString()).contains(cure);
        assertThat(fault.path("examples").get(0).path("row").asInt()).isEqualTo(2);
    }

    private static List<Object> person(String nip, String name) {
        return Sheets.person(nip, name, "III/b", "Pengadministrasi Umum", "Dinas Kesehatan");
    }

    /** Units and positions come by name in the body of a file; those of another city are unknown here. */
    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, kembali ke daftar, impor unit", "en, from the list, import the unit"})
    void anotherCitysIdsAreUnknownOnes(String language, String unknownId, String unknownUnit) {
        var city = api.as(Api.newTenant(), ANALYST);
        var importing = new Importing(city);
        importing.applied("units", Sheets.units());
        importing.applied("positions", Sheets.positions());
        importing.applied("people", Sheets.people(List.of(person("199102022015032001", "Budi"))));
        var person = Importing.json(city.get("/people")).path("items").get(0);
        var opd = Importing.json(city.get("/units")).get(0).path("id").asString();
        var stranger = api.as(Api.newTenant(), ANALYST).speaking(language);

        Refusal.of(stranger.get("/people/" + person.path("id").asString()), language, 404, "unknown-id", "", unknownId);
        for (var query : List.of("opd=" + opd, "unit=" + opd))
            assertThat(Importing.json(stranger.get("/people?" + query))
                            .path("items")
                            .size())
                    .isZero();
        var checked =
                new Importing(stranger).checked("people", Sheets.people(List.of(person("199102022015032002", "Ani"))));
        assertThat(Importing.counts(checked)).isEqualTo("0/0/0/1");
        assertThat(checked.path("faults").findValuesAsString("code")).contains("UNIT_UNKNOWN");
        assertThat(checked.path("faults").findValuesAsString("cure"))
                .anySatisfy(cure -> assertThat(cure).contains(unknownUnit));
        assertThat(Importing.json(city.get("/people")).path("items").size()).isEqualTo(1);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, menunggu persetujuan", "en, waiting to be approved"})
    void theSameApprovalTwiceIsAppliedOnce(String language, String cure) {
        var caller = api.as(Api.newTenant(), ANALYST).speaking(language);
        var importing = new Importing(caller);
        var approval = "/imports/"
                + importing.checked("units", Sheets.units()).path("id").asString() + "/application";

        assertThat(caller.post(approval, "", "kunci-1")).hasStatus(202);
        assertThat(caller.post(approval, "", "kunci-1")).hasStatus(202);
        Refusal.of(caller.post(approval, "", "kunci-2"), language, 409, "import-not-checked", "", cure);
        importing.awaitState(approval.split("/")[2], "APPLIED");
        assertThat(Importing.counts(importing.checked("units", Sheets.units()))).isEqualTo("0/0/3/0");
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
