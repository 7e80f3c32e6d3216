package id.bangkom.bench;

import static id.bangkom.e2e.City.NEEDS;
import static id.bangkom.e2e.City.REGISTRY;

import id.bangkom.chassis.workbook.WorkbookWriter;
import id.bangkom.e2e.City;
import id.bangkom.e2e.Wait;
import id.bangkom.e2e.Wizard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The workload that a tuned Moodle was measured with: 30 OPD, 5,000 people, nine competencies, level of person i in competency k = 1 + crc32("i:k") mod 5,
 * required level 3. Right is 17,763 gaps of 45,000, and 594 of 1,503 in OPD 7.
 */
final class PeerRow {
    private static final int OPD = 30;
    private static final int PEOPLE = 5000;
    private static final List<String> NINE =
            List.of("M.01", "M.02", "M.03", "M.04", "M.05", "M.06", "M.07", "M.08", "S.01");

    private final City city = new City(Bench.GATEWAY, "bukitintan", "bangkom-demo");

    private interface Writing {
        void to(WorkbookWriter sheet) throws IOException;
    }

    Map<String, Object> measure() throws IOException {
        var folder = Files.createDirectories(Bench.HOME.resolve("samples/peer"));
        var structure = write(folder, "units.xlsx", sheet -> {
            sheet.header(List.of("KODE UNOR", "NAMA UNOR", "KODE ATASAN", "JENIS UNOR"));
            for (int opd = 0; opd < OPD; opd++)
                sheet.row(java.util.Arrays.asList(code(opd), "Dinas Banding " + (opd + 1), null, "DINAS"));
        });
        Wizard.take(city, REGISTRY, "units", structure);
        Wizard.take(city, REGISTRY, "positions", write(folder, "positions.xlsx", sheet -> {
            sheet.header(List.of("KODE JABATAN", "NAMA JABATAN", "JENIS JABATAN", "JENJANG", "KELAS JABATAN"));
            sheet.row(List.of("BANDING-1", "Analis Banding", "JF", "AHLI_MUDA", 9));
        }));
        var people = write(folder, "people.xlsx", sheet -> {
            sheet.header(List.of(
                    "NIP BARU",
                    "NAMA",
                    "JENIS PEGAWAI NAMA",
                    "KEDUDUKAN HUKUM NAMA",
                    "GOL AKHIR NAMA",
                    "JABATAN ID",
                    "JABATAN NAMA",
                    "UNOR ID",
                    "UNOR NAMA"));
            for (int i = 0; i < PEOPLE; i++)
                sheet.row(List.of(
                        nip(i),
                        "Orang Banding " + i,
                        "PNS",
                        "Aktif",
                        "III/c",
                        "BANDING-1",
                        "Analis Banding",
                        code(i % OPD),
                        "Dinas Banding " + (i % OPD + 1)));
        });
        var ratings = write(folder, "assessments.xlsx", sheet -> {
            sheet.header(List.of("NIP", "KOMPETENSI", "SUMBER", "LEVEL", "TANGGAL"));
            for (int i = 0; i < PEOPLE; i++)
                for (int k = 0; k < NINE.size(); k++)
                    sheet.row(List.of(nip(i), NINE.get(k), "ASESOR", level(i, k), "2026-11-02"));
        });
        var result = new LinkedHashMap<String, Object>();
        var began = System.nanoTime();
        var taken = Wizard.take(city, REGISTRY, "people", people);
        Wait.until("everybody", () -> rows()[2] == PEOPLE);
        var imported = Bench.seconds(System.nanoTime() - began);
        began = System.nanoTime();
        Wizard.take(city, NEEDS, "assessments", ratings);
        Wait.until("all ratings", () -> rows()[1] == PEOPLE * NINE.size());
        result.put("peopleRefused", taken.path("refused").asInt());
        result.put("importMillisAPerson", imported * 1000 / PEOPLE);
        result.put("importTargetMillis", 17.5 / 15);
        result.put("ratingsSeconds", Bench.seconds(System.nanoTime() - began));
        var rows = rows();
        result.put("gaps", rows[0]);
        result.put("of", rows[1]);
        result.put("gapsOpd7", rows[3]);
        result.put("ofOpd7", rows[4]);
        result.put("exact", rows[0] == 17_763 && rows[1] == 45_000 && rows[3] == 594 && rows[4] == 1503);
        return result;
    }

    /** Gaps, ratings, people of all thirty; gaps and ratings of the seventh. */
    private int[] rows() {
        var map = city.as("analyst").get(NEEDS + "/gaps/heat-map");
        if (map.path("computing").asInt() > 0) return new int[5];
        var sums = new int[5];
        for (var row : map.path("rows")) {
            if (!row.path("code").asString().startsWith("BDG")) continue;
            sums[2] += row.path("people").asInt();
            for (var cell : row.path("cells")) {
                sums[0] += cell.path("below").asInt();
                sums[1] += cell.path("rated").asInt();
                if (!row.path("code").asString().equals(code(6))) continue;
                sums[3] += cell.path("below").asInt();
                sums[4] += cell.path("rated").asInt();
            }
        }
        return sums;
    }

    private static Path write(Path folder, String name, Writing rows) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                var sheet = new WorkbookWriter(out, "Data")) {
            rows.to(sheet);
        }
        return file;
    }

    private static String code(int opd) {
        return "BDG%02d".formatted(opd + 1);
    }

    private static String nip(int i) {
        return "1985%02d%02d2010%02d1%03d".formatted(i / 999 % 12 + 1, i / 11988 % 28 + 1, 1, i % 999 + 1);
    }

    private static int level(int i, int k) {
        var crc = new CRC32();
        crc.update((i + ":" + k).getBytes(StandardCharsets.UTF_8));
        return (int) (1 + crc.getValue() % 5);
    }
}
