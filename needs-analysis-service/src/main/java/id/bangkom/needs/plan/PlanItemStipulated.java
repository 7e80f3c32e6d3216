package id.bangkom.needs.plan;

import id.bangkom.chassis.event.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A line of a stipulated plan: training may now schedule it. The candidates are who needs it, the most urgent first; ids only. */
record PlanItemStipulated(
        UUID item,
        UUID plan,
        int planVersion,
        int year,
        String title,
        String competency,
        int targetLevel,
        String form,
        String provider,
        int month,
        String curriculum,
        UUID budgetLine,
        long cost,
        int participants,
        long costPerPerson,
        BigDecimal hours,
        List<Candidate> candidates)
        implements Event {
    record Candidate(UUID employee, BigDecimal priority) {}

    static PlanItemStipulated of(Plan plan, PlanItem item, List<Candidate> candidates) {
        return new PlanItemStipulated(
                item.id().value(),
                plan.id().value(),
                plan.revision(),
                plan.year(),
                item.title(),
                item.competency(),
                item.targetLevel(),
                item.form(),
                item.provider(),
                item.month(),
                java.util.Objects.requireNonNull(item.curriculum()),
                item.budgetLine(),
                item.cost(),
                item.participants(),
                item.costPerPerson(),
                item.hours(),
                candidates);
    }

    @Override
    public String type() {
        return "plan-item.stipulated.v1";
    }

    @Override
    public UUID subject() {
        return item;
    }
}
