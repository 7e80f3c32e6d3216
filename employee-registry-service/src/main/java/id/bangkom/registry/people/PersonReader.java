package id.bangkom.registry.people;

import id.bangkom.chassis.imports.Fault;
import id.bangkom.chassis.imports.Fields;
import id.bangkom.chassis.workbook.Cell;
import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Row;
import id.bangkom.registry.Directory;
import id.bangkom.registry.position.PositionQueries;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads one row of the profile layout by rules N1 to N9; what nobody needs (religion, address, tax number …) has no column here. */
record PersonReader(
        Directory units,
        Directory positions,
        Map<UUID, PositionQueries.Line> positionById,
        RetirementAges ages,
        LocalDate today) {
    static final String NIP = "NIP";
    private static final String NAME = "NAMA";
    private static final String PREFIX = "GELAR DEPAN";
    private static final String SUFFIX = "GELAR BELAKANG";
    private static final String BORN = "TANGGAL LAHIR";
    private static final String SEX = "JENIS KELAMIN";
    private static final String NIK = "NIK";
    private static final String KIND = "JENIS PEGAWAI";
    private static final String PROBATION = "STATUS CPNS PNS";
    private static final String STATUS = "KEDUDUKAN HUKUM";
    private static final String GRADE = "GOLONGAN";
    private static final String POSITION_CODE = "JABATAN ID";
    private static final String POSITION = "JABATAN";
    private static final String UNIT_CODE = "UNOR ID";
    private static final String UNIT = "UNOR";
    private static final Pattern ROUNDED = Pattern.compile("\\d[.,]\\d+E\\+?\\d+");
    private static final Pattern WOMAN = Pattern.compile("[FPW].*|2");
    private static final Pattern MAN = Pattern.compile("[ML].*|1");

    static final List<Column> COLUMNS = List.of(
            Column.required(NIP, "NIP BARU", "NI PPPK", "NIP NI PPPK", "NOMOR INDUK PEGAWAI"),
            Column.required(NAME, "NAMA LENGKAP", "NAMA PEGAWAI"),
            Column.optional(PREFIX),
            Column.optional(SUFFIX),
            Column.optional(BORN, "TGL LAHIR"),
            Column.optional(SEX, "L/P", "SEX"),
            Column.optional(NIK),
            Column.optional(KIND, "JENIS PEGAWAI NAMA", "STATUS PEGAWAI", "JENIS ASN"),
            Column.optional(PROBATION),
            Column.optional(STATUS, "KEDUDUKAN HUKUM NAMA", "KEDUDUKAN HUKUM ID"),
            Column.required(GRADE, "GOL AKHIR NAMA", "GOL AKHIR", "GOL", "GOLONGAN RUANG", "GOL RUANG", "GOL AKHIR ID"),
            Column.optional(POSITION_CODE, "KODE JABATAN"),
            Column.required(POSITION, "JABATAN NAMA", "JABATAN AKTIF", "NAMA JABATAN"),
            Column.optional(UNIT_CODE, "KODE UNOR", "KODE UNIT"),
            Column.required(UNIT, "UNOR NAMA", "UNIT KERJA", "NAMA UNOR", "OPD"));

    /**
     * A person, or none and the reasons.
     *
     * @param silent optional columns that say nothing of this person, so that what is held of them stays
     */
    record Reading(Optional<Person> person, List<Fault> faults, Set<String> silent) {
        /** The person as the file changes them, whose other traits are as held. */
        Person over(Person held) {
            var said = person.orElseThrow();
            return new Person(
                    said.nip(),
                    said.name(),
                    silent.contains(PREFIX) ? held.titlePrefix() : said.titlePrefix(),
                    silent.contains(SUFFIX) ? held.titleSuffix() : said.titleSuffix(),
                    silent.contains(KIND) ? held.kind().unless(said.kind(), silent.contains(PROBATION)) : said.kind(),
                    said.unitId(),
                    said.positionId(),
                    said.grade(),
                    said.gradeRank(),
                    silent.contains(STATUS) ? held.status() : said.status(),
                    said.born(),
                    said.woman(),
                    said.retiresOn());
        }
    }

    Reading read(Row row) {
        var fields = new Fields(row);
        var nip = nip(fields);
        var name = fields.required(NAME, 200);
        var kind = nip.flatMap(found -> kind(fields, found));
        var grade = grade(fields, nip);
        var status = status(fields);
        var unit = found(fields, units, UNIT_CODE, UNIT, "UNIT");
        var position = found(fields, positions, POSITION_CODE, POSITION, "POSITION");
        nip.ifPresent(found -> compare(fields, found));
        if (fields.refused()
                || nip.isEmpty()
                || kind.isEmpty()
                || grade.isEmpty()
                || unit.isEmpty()
                || position.isEmpty()) {
            return new Reading(Optional.empty(), fields.faults(), Set.of());
        }
        var held = Objects.requireNonNull(positionById.get(position.get()));
        var retires = ages.day(nip.get().born(), held.positionClass(), held.functionalLevel(), held.name());
        return new Reading(
                Optional.of(new Person(
                        nip.get().digits(),
                        name,
                        fields.text(PREFIX),
                        fields.text(SUFFIX),
                        kind.get(),
                        unit.get(),
                        position.get(),
                        grade.get().code(),
                        grade.get().rank(),
                        status,
                        nip.get().born(),
                        nip.get().isWoman(),
                        retires)),
                fields.faults(),
                silent(row));
    }

    /** An empty title is a title less; an empty kind or status is no news. */
    private static Set<String> silent(Row row) {
        var silent = new HashSet<String>();
        for (var column : List.of(PREFIX, SUFFIX)) if (!row.header().has(column)) silent.add(column);
        for (var column : List.of(KIND, PROBATION, STATUS))
            if (row.get(column).text().isBlank()) silent.add(column);
        return silent;
    }

    private Optional<Nip> nip(Fields fields) {
        var cell = fields.cell(NIP);
        if (cell.is(Cell.Kind.NUMBER) || ROUNDED.matcher(cell.text()).matches()) {
            fields.fault("NIP_NUMERIC_CELL", NIP, cell.text());
            return Optional.empty();
        }
        var text = fields.required(NIP, 40);
        if (text.isEmpty()) return Optional.empty();
        var reading = Nip.read(text, today);
        reading.fault().ifPresent(fault -> fields.fault(fault.name(), NIP, text));
        return reading.nip();
    }

    private static Optional<Kind> kind(Fields fields, Nip nip) {
        var text = fields.text(KIND);
        var kind = Kind.of(text, fields.text(PROBATION), nip);
        if (kind.isEmpty()) fields.fault("KIND_UNKNOWN", KIND, text);
        else if (kind.get().isPppk() != nip.isPppk()) fields.fault("KIND_MISMATCH", KIND, text);
        return kind;
    }

    private static Optional<Grade> grade(Fields fields, Optional<Nip> nip) {
        var text = fields.required(GRADE, 20);
        if (text.isEmpty()) return Optional.empty();
        var grade = Grade.of(text);
        if (grade.isEmpty()) fields.fault("GRADE_UNKNOWN", GRADE, text);
        else if (nip.isPresent() && grade.get().isPppk() != nip.get().isPppk()) {
            fields.fault("GRADE_OF_OTHER_KIND", GRADE, text);
        }
        return grade;
    }

    private static Status status(Fields fields) {
        return fields.one(STATUS, "STATUS_UNKNOWN", Status::of).orElse(Status.AKTIF);
    }

    private static Optional<UUID> found(
            Fields fields, Directory directory, String codeColumn, String column, String what) {
        var code = fields.text(codeColumn);
        var name = fields.text(column);
        if (code.isEmpty() && name.isEmpty()) {
            fields.required(column, 200);
            return Optional.empty();
        }
        var found = directory.find(code, name);
        if (found.isEmpty()) {
            var problem = directory.isAmbiguous(name) ? "_AMBIGUOUS" : "_UNKNOWN";
            fields.fault(what + problem, column, name, name, directory.nearest(name));
        }
        return found;
    }

    /** Rules N7 and N8: worth a look, no reason to refuse; a NIP is never reissued after a corrected birth date. */
    private void compare(Fields fields, Nip nip) {
        var born = fields.day(BORN);
        if (born.isPresent() && !born.get().equals(nip.born()))
            fields.warn("BIRTH_DATE_DIFFERS", BORN, fields.text(BORN));
        var sex = fields.text(SEX).toUpperCase(Locale.ROOT);
        if (WOMAN.matcher(sex).matches() && !nip.isWoman() || MAN.matcher(sex).matches() && nip.isWoman()) {
            fields.warn("SEX_DIFFERS", SEX, sex);
        }
        if (nip.ageAtAppointment() < 18 || nip.ageAtAppointment() > 46) fields.warn("AGE_AT_APPOINTMENT", NIP, "");
        if (nip.appointed().atDay(1).isAfter(today.plusMonths(3))) fields.warn("APPOINTED_AHEAD", NIP, "");
        var nik = fields.text(NIK);
        if (isNik(nik)
                && (Nik.of(nik).isWoman() != nip.isWoman() || !Nik.of(nik).bornAs(nip))) {
            fields.warn("NIK_DIFFERS", NIK, "");
        }
    }

    private static boolean isNik(String nik) {
        return !nik.isEmpty() && Nik.isOne(nik);
    }
}
