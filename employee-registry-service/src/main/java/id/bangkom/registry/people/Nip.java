package id.bangkom.registry.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The eighteen digits of a civil servant (Perka BKN 22/2007): birth date, appointment, sex, sequence. Of a PNS the appointment is a year and month; of a PPPK a
 * year, the digit 2 and how often appointed. There is no check digit.
 */
public record Nip(String digits) {
    private static final Pattern DECORATION = Pattern.compile("[ .\\-\\u00a0]|^['’]");
    private static final Pattern EIGHTEEN = Pattern.compile("[0-9]{18}");

    /** Why a text is none; the codes of rules N1 to N5. */
    enum Fault {
        INVALID_FORMAT,
        INVALID_BIRTH_DATE,
        INVALID_TMT,
        INVALID_SEX,
        INVALID_SEQUENCE
    }

    /** A NIP, or why it is none. */
    record Reading(Optional<Nip> nip, Optional<Fault> fault) {}

    /** Without the blanks, dots, dashes and the leading apostrophe that people write. */
    static String strip(String text) {
        return DECORATION.matcher(text).replaceAll("");
    }

    static Reading read(String text, LocalDate today) {
        var digits = strip(text);
        var fault = fault(digits, today);
        return fault == null
                ? new Reading(Optional.of(new Nip(digits)), Optional.empty())
                : new Reading(Optional.empty(), Optional.of(fault));
    }

    private static @Nullable Fault fault(String digits, LocalDate today) {
        if (!EIGHTEEN.matcher(digits).matches()) return Fault.INVALID_FORMAT;
        var nip = new Nip(digits);
        var born = nip.day(digits.substring(0, 8));
        if (born.isEmpty() || born.get().isAfter(today)) return Fault.INVALID_BIRTH_DATE;
        var code = nip.appointmentCode();
        if (!(code >= 1 && code <= 12) && !(code >= 21 && code <= 29)) return Fault.INVALID_TMT;
        if (digits.charAt(14) != '1' && digits.charAt(14) != '2') return Fault.INVALID_SEX;
        return digits.endsWith("000") ? Fault.INVALID_SEQUENCE : null;
    }

    private Optional<LocalDate> day(String yyyymmdd) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(yyyymmdd.substring(0, 4)),
                    Integer.parseInt(yyyymmdd.substring(4, 6)),
                    Integer.parseInt(yyyymmdd.substring(6, 8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int appointmentCode() {
        return Integer.parseInt(digits.substring(12, 14));
    }

    LocalDate born() {
        return day(digits.substring(0, 8)).orElseThrow();
    }

    boolean isPppk() {
        return appointmentCode() >= 21;
    }

    int appointmentYear() {
        return Integer.parseInt(digits.substring(8, 12));
    }

    /** The month of appointment; of a PPPK only the year is known, so it is January. */
    YearMonth appointed() {
        return YearMonth.of(appointmentYear(), isPppk() ? 1 : appointmentCode());
    }

    /** How often a PPPK was appointed. */
    int frequency() {
        return appointmentCode() - 20;
    }

    boolean isWoman() {
        return digits.charAt(14) == '2';
    }

    int sequence() {
        return Integer.parseInt(digits.substring(15));
    }

    int ageAtAppointment() {
        return born().until(appointed().atDay(1)).getYears();
    }

    /** Enough to recognise one's own, too little to copy: 1987**********2003. */
    public static String masked(String digits) {
        return digits.substring(0, 4) + "**********" + digits.substring(14);
    }
}
