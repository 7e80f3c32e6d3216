package id.bangkom.training.batch;

import id.bangkom.chassis.event.State;
import id.bangkom.training.catalogue.Course;
import java.time.LocalDate;
import java.util.UUID;

/** A batch as other services see it. */
public record BatchChanged(
        UUID id,
        long version,
        UUID course,
        String name,
        String form,
        String competency,
        int targetLevel,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean tested,
        String state)
        implements State {
    public static BatchChanged of(Batch batch, Course course) {
        return new BatchChanged(
                batch.id(),
                batch.version(),
                course.id(),
                batch.name(),
                course.form(),
                course.competency(),
                course.targetLevel(),
                batch.startsOn(),
                batch.endsOn(),
                course.tested(),
                batch.state().name());
    }

    @Override
    public String type() {
        return "batch.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
