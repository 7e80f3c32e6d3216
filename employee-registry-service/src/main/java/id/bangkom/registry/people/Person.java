package id.bangkom.registry.people;

import java.time.LocalDate;
import java.util.UUID;

/** What a workbook says of a civil servant, and what follows from it. Titles are kept apart from the name. */
record Person(
        String nip,
        String name,
        String titlePrefix,
        String titleSuffix,
        Kind kind,
        UUID unitId,
        UUID positionId,
        String grade,
        int gradeRank,
        Status status,
        LocalDate born,
        boolean woman,
        LocalDate retiresOn) {

    /** As one writes it: dr. Ani Bestari, S.E., M.Si. */
    static String fullName(String prefix, String name, String suffix) {
        var full = prefix.isEmpty() ? name : prefix + " " + name;
        return suffix.isEmpty() ? full : full + ", " + suffix;
    }
}
