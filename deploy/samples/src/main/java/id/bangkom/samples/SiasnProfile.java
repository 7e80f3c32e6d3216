package id.bangkom.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person under the headers of a SIASN profile export, with the columns that nobody may keep. */
final class SiasnProfile {
    private static final DateTimeFormatter DASHES = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SiasnProfile() {}

    static Map<String, @Nullable Object> row(Person p, City city) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("PNS ID", "SYN-%06d".formatted(p.index()));
        row.put("NIP BARU", spelt(p.nip(), p.index()));
        row.put("NIP LAMA", null);
        row.put("NAMA", p.name());
        row.put("GELAR DEPAN", p.prefix().isEmpty() ? "-" : p.prefix());
        row.put("GELAR BELAKANG", p.suffix());
        row.put("TEMPAT LAHIR NAMA", "Kota Contoh");
        row.put("TANGGAL LAHIR", day(p.born(), p.index()));
        row.put("JENIS KELAMIN", p.woman() ? "F" : "M");
        row.put("AGAMA ID", "9");
        row.put("AGAMA NAMA", "(contoh)");
        row.put("JENIS KAWIN ID", "9");
        row.put("JENIS KAWIN NAMA", "(contoh)");
        row.put("NIK", nik(p, city));
        row.put("NOMOR HP", "0800000000");
        row.put("EMAIL", "contoh%d@example.org".formatted(p.index()));
        row.put("EMAIL GOV", "contoh%d@example.go.id".formatted(p.index()));
        row.put("ALAMAT", "Jalan Contoh No. %d".formatted(p.index() % 300));
        row.put("NPWP NOMOR", "000000000000000");
        row.put("BPJS", "0000000000000");
        row.put("JENIS PEGAWAI ID", "1");
        row.put(
                "JENIS PEGAWAI NAMA",
                p.kind().equals("CPNS") ? "PNS Daerah" : p.kind().equals("PNS") ? "PNS Daerah" : p.kind());
        row.put("KEDUDUKAN HUKUM ID", statusId(p.status()));
        row.put("KEDUDUKAN HUKUM NAMA", p.status());
        row.put("STATUS CPNS PNS", p.kind().equals("CPNS") ? "C" : "P");
        row.put("KARTU ASN VIRTUAL", "-");
        row.put("NOMOR SK CPNS", "800/%d".formatted(p.index()));
        row.put("TANGGAL SK CPNS", DASHES.format(p.appointed()));
        row.put("TMT CPNS", DASHES.format(p.appointed()));
        row.put("GOL AWAL ID", "31");
        row.put("GOL AWAL NAMA", "III/a");
        row.put("GOL AKHIR ID", null);
        row.put("GOL AKHIR NAMA", grade(p.grade(), p.index()));
        row.put("TMT GOLONGAN", DASHES.format(p.appointed()));
        row.put("MK TAHUN", LocalDate.of(2026, 11, 1).getYear() - p.appointed().getYear());
        row.put("MK BULAN", 0);
        row.put("JENIS JABATAN NAMA", p.position().positionClass());
        row.put("JABATAN ID", p.position().code());
        row.put("JABATAN NAMA", p.position().name());
        row.put("TMT JABATAN", DASHES.format(p.appointed().plusYears(1)));
        row.put("TINGKAT PENDIDIKAN NAMA", "S-1");
        row.put("TAHUN LULUS", p.born().getYear() + 22);
        row.put("KPKN NAMA", "(contoh)");
        row.put("LOKASI KERJA NAMA", city.name().substring("Pemerintah ".length()));
        row.put("UNOR ID", p.unit().code());
        row.put("UNOR NAMA", p.unit().name());
        row.put("INSTANSI INDUK NAMA", city.name());
        row.put("INSTANSI KERJA NAMA", city.name());
        row.put("SATUAN KERJA INDUK NAMA", city.name());
        row.put("SATUAN KERJA KERJA NAMA", p.opd().name());
        row.put("IS VALID NIK", "TRUE");
        return row;
    }

    private static String spelt(String nip, int i) {
        if (i % 40 != 7) return nip;
        return nip.substring(0, 8) + " " + nip.substring(8, 14) + " " + nip.charAt(14) + " " + nip.substring(15);
    }

    private static String grade(String grade, int i) {
        return i % 25 == 3 ? grade.replace('/', '.') : grade;
    }

    /** Four notations, as they come together in one file. */
    private static Object day(LocalDate day, int i) {
        return switch (i % 4) {
            case 0 -> DASHES.format(day);
            case 1 -> SLASHES.format(day);
            case 2 -> day.toString();
            default -> day;
        };
    }

    private static String statusId(String status) {
        return switch (status) {
            case "Aktif" -> "01";
            case "CLTN" -> "02";
            case "Tugas Belajar" -> "03";
            case "MPP" -> "20";
            default -> "99";
        };
    }

    static String nik(Person p, City city) {
        var day = p.born().getDayOfMonth() + (p.woman() ? 40 : 0);
        return city.regionCode()
                + "%02d%02d%02d"
                        .formatted(day, p.born().getMonthValue(), p.born().getYear() % 100)
                + "%04d".formatted(p.index() % 9_999 + 1);
    }
}
