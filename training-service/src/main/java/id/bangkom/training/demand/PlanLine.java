package id.bangkom.training.demand;

import static id.bangkom.training.TrainingProblem.COURSE_OF_ANOTHER_COMPETENCY;
import static id.bangkom.training.TrainingProblem.PLAN_ITEM_REPLACED;

import java.util.UUID;

/**
 * A stipulated line as far as its batches must keep to it.
 *
 * @param planVersion revision of the plan that it belongs to
 * @param newest revision of the year's plan; one stipulated version counts at a time (D18)
 */
public record PlanLine(UUID id, UUID budgetLine, String competency, int year, int planVersion, int newest) {
    void requireInForce() {
        if (planVersion < newest)
            throw PLAN_ITEM_REPLACED.because(newest).at("/planItem", "plan-item-replaced", newest);
    }

    public void requireTaught(String courseCompetency) {
        if (!competency.equals(courseCompetency))
            throw COURSE_OF_ANOTHER_COMPETENCY
                    .because(competency, courseCompetency)
                    .at("/course", "course-of-another-competency", competency, courseCompetency);
    }
}
