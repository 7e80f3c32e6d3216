package id.bangkom.training.enrolment;

import static id.bangkom.training.TrainingProblem.ALREADY_IN_BATCH;
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
 * @param place state of the person's place in this batch; null: none
 * @param clash name of the batch that the person has confirmed sessions of at the same time; null: none
 */
record Eligibility(
        UUID employee,
        @Nullable UUID opd,
        @Nullable String status,
        @Nullable LocalDate retiresOn,
        @Nullable String place,
        @Nullable String clash,
        BigDecimal priority) {
    private static final Period BEFORE_RETIREMENT = Period.ofMonths(12);

    /** Why this person is not nominated, also by somebody limited to a department; empty: is. */
    Optional<ProblemException> objection(LocalDate startsOn, Optional<UUID> ownDepartment) {
        if (opd != null && ownDepartment.isPresent() && !ownDepartment.get().equals(opd))
            return Optional.of(NOT_OF_YOUR_DEPARTMENT.because());
        if (place != null) return Optional.of(ALREADY_IN_BATCH.because(place));
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
