package id.bangkom.samples;

import id.bangkom.chassis.workbook.Cell;
import id.bangkom.chassis.workbook.Cell.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mistakes that people make, made on purpose. */
final class Sowing {
    private Sowing() {}

    static void sow(String fault, Map<String, @Nullable Object> row, Person p, @Nullable Person previous) {
        var nip = p.nip();
        switch (fault) {
            case "NIP_NUMERIC_CELL" -> row.put("NIP BARU", new Cell(Kind.NUMBER, nip.substring(0, 15) + "000"));
            case "UNIT_UNKNOWN" -> {
                row.put("UNOR ID", null);
                row.put("UNOR NAMA", p.opd().name().replaceAll("[aeiou]", "") + " Kta");
            }
            case "INVALID_BIRTH_DATE" -> row.put("NIP BARU", "19900230" + nip.substring(8));
            case "INVALID_TMT" -> row.put("NIP BARU", nip.substring(0, 12) + "13" + nip.substring(14));
            case "INVALID_SEX" -> row.put("NIP BARU", nip.substring(0, 14) + "3" + nip.substring(15));
            case "INVALID_SEQUENCE" -> row.put("NIP BARU", nip.substring(0, 15) + "000");
            case "INVALID_FORMAT" -> row.put("NIP BARU", nip.substring(0, 17));
            case "KIND_MISMATCH" -> row.put("JENIS PEGAWAI NAMA", p.kind().startsWith("PPPK") ? "PNS Daerah" : "PPPK");
            case "GRADE_UNKNOWN" -> row.put("GOL AKHIR NAMA", "III/z");
            case "GRADE_OF_OTHER_KIND" -> row.put("GOL AKHIR NAMA", p.kind().startsWith("PPPK") ? "III/a" : "IX");
            case "POSITION_UNKNOWN" -> {
                row.put("JABATAN ID", null);
                row.put("JABATAN NAMA", "Juru Contoh yang Tidak Ada");
            }
            case "STATUS_UNKNOWN" -> {
                row.put("KEDUDUKAN HUKUM ID", null);
                row.put("KEDUDUKAN HUKUM NAMA", "Entah");
            }
            case "REQUIRED" -> row.put("NAMA", null);
            case "FORMULA" -> row.put("NAMA", "@" + p.name());
            case "DUPLICATE_IN_FILE" -> row.put("NIP BARU", previous == null ? nip : previous.nip());
            case "BIRTH_DATE_DIFFERS" -> row.put("TANGGAL LAHIR", p.born().plusDays(1));
            case "NIK_DIFFERS" -> row.put("NIK", "127101" + "31" + "0199" + "0001");
            default -> throw new IllegalArgumentException(fault);
        }
    }
}
