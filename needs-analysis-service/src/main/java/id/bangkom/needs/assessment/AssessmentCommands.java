package id.bangkom.needs.assessment;

import static id.bangkom.needs.NeedsProblem.ASSESSMENT_IN_FUTURE;
import static id.bangkom.needs.NeedsProblem.EMPLOYEE_UNKNOWN;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.security.Actor;
import id.bangkom.needs.dictionary.Dictionary;
import id.bangkom.needs.gap.GapCommands;
import id.bangkom.needs.roster.StalePeople;
import id.bangkom.needs.rule.AssessmentRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where what people can do is recorded, one by one or after a training. */
@Service
@Transactional
class AssessmentCommands {
    private final AssessmentRepository assessments;
    private final Dictionary dictionary;
    private final StalePeople stale;
    private final GapCommands gaps;
    private final AssessmentRules rules;
    private final Outbox outbox;
    private final Clock clock;

    AssessmentCommands(
            AssessmentRepository assessments,
            Dictionary dictionary,
            StalePeople stale,
            GapCommands gaps,
            AssessmentRules rules,
            Outbox outbox,
            Clock clock) {
        this.assessments = assessments;
        this.dictionary = dictionary;
        this.stale = stale;
        this.gaps = gaps;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    UUID record(UUID employee, String competency, Source source, int level, LocalDate assessedOn) {
        dictionary.require(competency, "/competency");
        if (!assessments.knows(employee)) throw EMPLOYEE_UNKNOWN.because().at("/employee", "employee-unknown");
        if (assessedOn.isAfter(LocalDate.now(clock)))
            throw ASSESSMENT_IN_FUTURE.because(assessedOn).at("/assessedOn", "assessment-in-future", assessedOn);
        var assessment = new Assessment(
                UuidCreator.getTimeOrderedEpoch(),
                employee,
                competency,
                source,
                level,
                assessedOn,
                Actor.current().id());
        assessments.add(List.of(assessment));
        stale.addUrgent(employee);
        outbox.publish(AssessmentRecorded.of(assessment));
        return assessment.id();
    }

    /**
     * Raises the level of everybody whose review after a training was good enough. Who has no valid level keeps none: there is nothing to add one to, and an
     * expired result is no level any more (domain rules 2.4, D13); such a person has to be assessed.
     */
    void recordAfterTraining(List<PostTraining> reviews) {
        var rule = rules.on(LocalDate.now(clock));
        var good = reviews.stream()
                .filter(review -> review.earnsALevel(rule.goodReview()))
                .toList();
        if (good.isEmpty()) return;
        gaps.refresh(good.stream().map(PostTraining::employee).distinct().toList()); // the level before must be today's
        good.forEach(review -> assessments
                .levelOn(review.completedOn(), rule.validYears(), review.employee(), review.competency())
                .map(review::raise)
                .ifPresent(raised -> {
                    assessments.add(List.of(raised));
                    stale.add(List.of(raised.employee()));
                    outbox.publish(AssessmentRecorded.of(raised));
                }));
    }
}
