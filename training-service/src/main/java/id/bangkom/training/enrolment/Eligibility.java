package id.bangkom.training.enrolment;

import static id.bangkom.training.TrainingProblem.EMPLOYEE_NOT_ACTIVE;
import static id.bangkom.training.TrainingProblem.EMPLOYEE_RETIRES_SOON;
import static id.bangkom.training.TrainingProblem.EMPLOYEE_UNKNOWN;
import static id.bangkom.training.TrainingProblem.NOT_OF_YOUR_DEPARTMENT;
import static id.bangkom.training.TrainingProblem.SCHEDULE_CLASH;

import id.bangkom.chassis.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may take part (project rule D24): active people of the roster, not within twelve months of retirement, without another session at the same time (D22).
 *
 * @param opd null: nobody of the roster has that id
 * @param clash name of the batch that the person has confirmed sessions of at the same time; null: none
 */
record Eligibility(
        UUID employee,
        @Nullable UUID opd,
        @Nullable String status,
        @Nullable LocalDate retiresOn,
        @Nullable String clash,
        BigDecimal priority) {
    private static final Period BEFORE_RETIREMENT = Period.ofMonths(12);

    /** Why somebody limited to a department may not nominate this person; empty: may. */
    Optional<ProblemException> objection(LocalDate startsOn, Optional<UUID> ownDepartment) {
        if (opd != null && ownDepartment.isPresent() && !ownDepartment.get().equals(opd))
            return Optional.of(NOT_OF_YOUR_DEPARTMENT.because());
        return objection(startsOn);
    }

    /** Why not; empty: may take part. */
    Optional<ProblemException> objection(LocalDate startsOn) {
        if (opd == null) return Optional.of(EMPLOYEE_UNKNOWN.because());
        if (!"AKTIF".equals(status)) return Optional.of(EMPLOYEE_NOT_ACTIVE.because(String.valueOf(status)));
        if (retiresOn != null && startsOn.plus(BEFORE_RETIREMENT).isAfter(retiresOn))
            return Optional.of(EMPLOYEE_RETIRES_SOON.because(retiresOn));
        if (clash != null) return Optional.of(SCHEDULE_CLASH.because(clash));
        return Optional.empty();
    }
}
