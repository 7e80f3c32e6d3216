package id.bangkom.chassis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.workbook.Cell;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @ValueSource(strings = {"31-12-2026", "31/12/2026", "2026-12-31", "31.12.2026", "2026-12-31T00:00", "46387"})
    void allNotationsMeanTheSameDay(String text) {
        assertThat(Days.of(text)).contains(LocalDate.of(2026, 12, 31));
    }

    /** Excel's day 60 is the 29th of February 1900, which never was; from the 1st of March on both calendars agree. */
    @ParameterizedTest
    @CsvSource({"1000, 1902-09-26", "36526, 2000-01-01", "45351, 2024-02-29"})
    void theNumberBehindADateCellCountsFromExcelsDayZero(String number, LocalDate day) {
        assertThat(Days.of(new Cell(Cell.Kind.NUMBER, number))).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2026", "2026-13-01", "00/01/2026", "31 Desember 2026", "12", ""})
    void whatIsNoDayIsNone(String text) {
        assertThat(Days.of(text)).isEmpty();
    }

    @Test
    void aFormulaIsNoDay() {
        assertThat(Days.of(new Cell(Cell.Kind.FORMULA, "TODAY()"))).isEmpty();
    }
}
