package id.bangkom.samples;

import java.time.LocalDate;

/**
 * Somebody who does not exist.
 *
 * @param kind PNS, CPNS, PPPK or PPPK Paruh Waktu
 * @param status as the workbook spells it
 */
record Person(
        int index,
        String nip,
        String prefix,
        String name,
        String suffix,
        boolean woman,
        LocalDate born,
        LocalDate appointed,
        String kind,
        String grade,
        String status,
        Structure.Unit unit,
        Structure.Unit opd,
        Catalogue.Position position) {}
