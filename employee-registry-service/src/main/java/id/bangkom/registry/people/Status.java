package id.bangkom.registry.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Legal standing (kedudukan hukum) with SIASN's codes; only AKTIF may be enrolled. */
enum Status {
    AKTIF("01", "AKTIF"),
    CLTN("02", "CLTN"),
    TUGAS_BELAJAR("03", "TUGAS BELAJAR"),
    PEMBERHENTIAN_SEMENTARA("04", "PEMBERHENTIAN SEMENTARA"),
    HUKUMAN_DISIPLIN("15", "HUKUMAN DISIPLIN"),
    MPP("20", "MPP"),
    PENSIUN("99", "PENSIUN");

    private final String code;
    private final String label;

    Status(String code, String label) {
        this.code = code;
        this.label = label;
    }

    static Optional<Status> of(String text) {
        var wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.name().equals(wanted)
                        || one.code.equals(wanted)
                        || one.label.equals(wanted)
                        || one.code.equals("0" + wanted))
                .findFirst();
    }
}
