package id.bangkom.registry;

import id.bangkom.chassis.workbook.Cell;
import id.bangkom.chassis.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Small workbooks of a made-up city. */
public final class Sheets {
    private static final List<String> PEOPLE =
            List.of("NIP BARU", "NAMA", "GELAR BELAKANG", "GOL AKHIR NAMA", "JABATAN NAMA", "UNOR NAMA");

    private Sheets() {}

    public static byte[] sheet(List<String> header, List<? extends List<?>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new WorkbookWriter(bytes, "Data")) {
            sheet.header(header);
            for (var row : rows) sheet.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] units() {
        return sheet(
                List.of("KODE UNOR", "NAMA UNOR", "KODE ATASAN", "JENIS UNOR"),
                List.of(
                        Arrays.asList("05.01", "Puskesmas Contoh", "05", "Puskesmas"),
                        Arrays.asList("05", "Dinas Kesehatan", null, "Dinas"),
                        Arrays.asList("04", "Dinas Pendidikan", null, "Dinas")));
    }

    public static byte[] positions() {
        return sheet(
                List.of("KODE JABATAN", "NAMA JABATAN", "JENIS JABATAN", "JENJANG", "KELAS JABATAN"),
                List.of(
                        Arrays.asList("S1", "Kepala Dinas Kesehatan", "JPT Pratama", null, 14),
                        Arrays.asList("P1", "Pengadministrasi Umum", "Pelaksana", null, 5),
                        Arrays.asList("F1", "Guru Ahli Pertama", "Fungsional", "Ahli Pertama", 8)));
    }

    public static List<Object> person(String nip, String name, String grade, String position, String unit) {
        return Arrays.asList(nip, name, "S.E.", grade, position, unit);
    }

    public static byte[] people(List<? extends List<?>> rows) {
        return sheet(PEOPLE, rows);
    }

    /** Scenario 5: four good rows, a birth date that does not exist, and a NIP that became a number. */
    public static byte[] sixPeople(String gradeOfFirst) {
        return people(List.of(
                person("198704122010012003", "Ani", gradeOfFirst, "Pengadministrasi Umum", "Dinas Kesehatan"),
                person("19900101 201503 1 001", "Budi", "III/a", "Pengadministrasi Umum", "Puskesmas Contoh"),
                person("199503172024211005", "Citra", "IX", "Guru Ahli Pertama", "Dinas Pendidikan"),
                person("197501012000031002", "Dedi", "IV/c", "Kepala Dinas Kesehatan", "Dinas Kesehatan"),
                person("199002302015031001", "Eka", "III/a", "Pengadministrasi Umum", "Dinas Kesehatan"),
                Arrays.asList(
                        new Cell(Cell.Kind.NUMBER, "198804122010012000"),
                        "Fajar",
                        "",
                        "III/a",
                        "Pengadministrasi Umum",
                        "Dinas Kesehatan")));
    }
}
