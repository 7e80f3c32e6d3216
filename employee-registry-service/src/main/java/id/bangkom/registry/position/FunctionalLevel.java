package id.bangkom.registry.position;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Levels of functional positions, lowest first within skill (Pemula …) and expertise (Ahli …); PermenPANRB 1/2023. */
public enum FunctionalLevel {
    PEMULA,
    TERAMPIL,
    MAHIR,
    PENYELIA,
    AHLI_PERTAMA,
    AHLI_MUDA,
    AHLI_MADYA,
    AHLI_UTAMA;

    static Optional<FunctionalLevel> of(String text) {
        var wanted = text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return Arrays.stream(values())
                .filter(level -> level.name().equals(wanted))
                .findFirst();
    }
}
