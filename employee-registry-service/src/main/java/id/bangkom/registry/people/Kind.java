package id.bangkom.registry.people;

import java.util.Locale;
import java.util.Optional;

/** Kinds of civil servants (UU 20/2023). */
enum Kind {
    PNS,
    CPNS,
    PPPK,
    PPPK_PARUH_WAKTU;

    /** From what two columns say, each of which may be missing; empty when they say something unknown. */
    static Optional<Kind> of(String kind, String probation, Nip nip) {
        var text = kind.toUpperCase(Locale.ROOT);
        var isProbation = probation.equalsIgnoreCase("C") || probation.equalsIgnoreCase("CPNS");
        if (text.isEmpty()) return Optional.of(nip.isPppk() ? PPPK : isProbation ? CPNS : PNS);
        if (text.contains("PARUH")) return Optional.of(PPPK_PARUH_WAKTU);
        if (text.contains("PPPK") || text.contains("P3K")) return Optional.of(PPPK);
        if (text.contains("CPNS") || (text.contains("PNS") && isProbation)) return Optional.of(CPNS);
        return text.contains("PNS") ? Optional.of(PNS) : Optional.empty();
    }

    /** What a file without kinds tells of: probation, if it says that, and nothing else. */
    Kind unless(Kind said, boolean silentOnProbation) {
        return silentOnProbation || isPppk() ? this : said;
    }

    boolean isPppk() {
        return this == PPPK || this == PPPK_PARUH_WAKTU;
    }
}
