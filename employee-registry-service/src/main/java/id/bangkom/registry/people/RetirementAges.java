package id.bangkom.registry.people;

import id.bangkom.registry.position.FunctionalLevel;
import id.bangkom.registry.position.PositionClass;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** At which age people of a position retire (BUP), by the rules of today: the most special line that fits. */
record RetirementAges(List<Line> mostSpecialFirst) {
    record Line(
            @Nullable PositionClass positionClass,
            @Nullable FunctionalLevel functionalLevel,
            @Nullable String namePrefix,
            int age) {
        boolean fits(PositionClass its, @Nullable FunctionalLevel level, String name) {
            return (positionClass == null || positionClass == its)
                    && (functionalLevel == null || functionalLevel == level)
                    && (namePrefix == null || name.startsWith(namePrefix));
        }
    }

    /** The first day of the month after the one in which that age is reached. */
    LocalDate day(LocalDate born, PositionClass positionClass, @Nullable FunctionalLevel level, String name) {
        var age = mostSpecialFirst.stream()
                .filter(line -> line.fits(positionClass, level, name))
                .findFirst()
                .orElseThrow()
                .age();
        return born.plusYears(age).plusMonths(1).withDayOfMonth(1);
    }
}
