package id.bangkom.registry.unit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unit is (PP 18/2016), with the name that workbooks use. */
enum UnitKind {
    SECRETARIAT("Sekretariat Daerah"),
    COUNCIL_SECRETARIAT("Sekretariat DPRD"),
    INSPECTORATE("Inspektorat"),
    DEPARTMENT("Dinas"),
    AGENCY("Badan"),
    ENFORCEMENT("Satuan"),
    DISTRICT("Kecamatan"),
    WARD("Kelurahan"),
    SECTION("Bagian"),
    DIVISION("Bidang"),
    SUBDIVISION("Subbagian"),
    TECHNICAL_UNIT("UPTD"),
    HEALTH_CENTRE("Puskesmas"),
    HOSPITAL("Rumah Sakit"),
    SCHOOL("Sekolah"),
    OTHER("Lainnya");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    static Optional<UnitKind> of(String text) {
        var wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(wanted)
                        || kind.label.toUpperCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
