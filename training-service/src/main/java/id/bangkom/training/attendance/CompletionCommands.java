package id.bangkom.training.attendance;

import static id.bangkom.training.TrainingProblem.BATCH_NOT_OVER;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.event.Event;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.training.batch.Batch;
import id.bangkom.training.batch.BatchChanged;
import id.bangkom.training.batch.BatchRepository;
import id.bangkom.training.batch.Session;
import id.bangkom.training.catalogue.Catalogue;
import id.bangkom.training.catalogue.Course;
import id.bangkom.training.enrolment.EnrolmentEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a batch ends: everybody completed or failed, and told so. */
@Service
@Transactional
class CompletionCommands {
    private static final String PASSED = "";

    private final BatchRepository batches;
    private final ResultRepository results;
    private final CompletionRules rules;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    record Completion(int completed, int failed) {}

    CompletionCommands(
            BatchRepository batches,
            ResultRepository results,
            CompletionRules rules,
            Catalogue catalogue,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.results = results;
        this.rules = rules;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Completion complete(UUID batchId) {
        var batch = batches.get(batchId);
        var completed = batch.complete();
        var sessions = batches.sessions(batchId);
        var lastEnd = sessions.getLast().endsAt();
        if (clock.instant().isBefore(lastEnd.toInstant()))
            throw BATCH_NOT_OVER.because(
                    lastEnd.atZoneSameInstant(clock.getZone()).toLocalDate());
        var course = catalogue.get(batch.course());
        var rule = rules.on(batch.endsOn());
        var byOutcome = results.results(batchId).stream()
                .collect(Collectors.groupingBy(
                        result -> result.failure(course.tested(), rule).orElse(PASSED)));
        var passed = byOutcome.getOrDefault(PASSED, List.of());
        var absent = byOutcome.getOrDefault("ATTENDANCE", List.of());
        var weak = byOutcome.getOrDefault("POST_TEST", List.of());
        results.end(ids(passed), ids(absent), ids(weak), batchId);
        batches.replace(batch, completed);
        var events = new ArrayList<Event>();
        var days = Session.days(sessions, clock.getZone());
        passed.forEach(result -> events.add(completedEvent(result, batch, course, days)));
        absent.forEach(result ->
                events.add(new EnrolmentEvent.Failed(result.enrolment(), result.employee(), batchId, "ATTENDANCE")));
        weak.forEach(result ->
                events.add(new EnrolmentEvent.Failed(result.enrolment(), result.employee(), batchId, "POST_TEST")));
        events.add(BatchChanged.of(completed, course));
        outbox.publishAll(events);
        audit.record("BATCH_COMPLETED", "batch/" + batchId);
        return new Completion(passed.size(), absent.size() + weak.size());
    }

    private static EnrolmentEvent.Completed completedEvent(
            Result result, Batch batch, Course course, List<Session.Day> days) {
        return new EnrolmentEvent.Completed(
                result.enrolment(),
                result.employee(),
                batch.id(),
                course.id(),
                course.form(),
                course.name(),
                course.competency(),
                course.targetLevel(),
                course.hours(),
                course.abroad(),
                days,
                batch.startsOn(),
                batch.endsOn(),
                batch.provider(),
                result.attendance());
    }

    private static List<UUID> ids(List<Result> results) {
        return results.stream().map(Result::enrolment).toList();
    }
}
