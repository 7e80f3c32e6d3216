package id.bangkom.registry.people;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A list of people as a workbook, row by row. */
@Component
class PeopleWorkbook {
    private final PeopleQueries people;
    private final Audit audit;

    PeopleWorkbook(PeopleQueries people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    /** Whoever takes people away leaves an entry. */
    @Transactional
    void write(PeopleFilter filter, OutputStream out) throws IOException {
        audit.record("PEOPLE_EXPORTED", "people");
        try (var sheet = new WorkbookWriter(out, "Pegawai")) {
            sheet.header(List.of(
                    "NIP",
                    "NAMA",
                    "GELAR DEPAN",
                    "GELAR BELAKANG",
                    "JENIS PEGAWAI",
                    "GOLONGAN",
                    "KEDUDUKAN HUKUM",
                    "UNIT",
                    "OPD",
                    "JABATAN"));
            people.each(filter, line -> row(sheet, line));
        }
    }

    private static void row(WorkbookWriter sheet, PeopleQueries.Line line) {
        try {
            sheet.row(Arrays.asList(
                    line.nip(),
                    line.name(),
                    line.titlePrefix(),
                    line.titleSuffix(),
                    line.kind(),
                    line.grade(),
                    line.status(),
                    line.unit(),
                    line.opd(),
                    line.position()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
