package id.bangkom.registry.position;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Classes of positions (UU 20/2023), with the names that workbooks use. */
public enum PositionClass {
    JPT_PRATAMA("JPT PRATAMA|PIMPINAN TINGGI PRATAMA|JABATAN PIMPINAN TINGGI PRATAMA"),
    ADMINISTRATOR("ADMINISTRATOR|JABATAN ADMINISTRATOR"),
    PENGAWAS("PENGAWAS|JABATAN PENGAWAS"),
    PELAKSANA("PELAKSANA|JABATAN PELAKSANA|FUNGSIONAL UMUM"),
    JF("FUNGSIONAL|JABATAN FUNGSIONAL|FUNGSIONAL TERTENTU");

    private final String labels;

    PositionClass(String labels) {
        this.labels = labels;
    }

    static Optional<PositionClass> of(String text) {
        var wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.name().equals(wanted)
                        || Arrays.asList(one.labels.split("\\|")).contains(wanted))
                .findFirst();
    }
}
