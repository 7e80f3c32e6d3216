package id.bangkom.evaluation.learning;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;
import static id.bangkom.evaluation.EvaluationProblem.BATCH_ENDED;
import static id.bangkom.evaluation.EvaluationProblem.NOT_A_PARTICIPANT;

import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.web.ETag;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where test scores are entered, a whole class at once. */
@Service
@Transactional
class TestCommands {
    private final TestRepository tests;
    private final TestQueries queries;
    private final Outbox outbox;

    TestCommands(TestRepository tests, TestQueries queries, Outbox outbox) {
        this.tests = tests;
        this.queries = queries;
        this.outbox = outbox;
    }

    /**
     * Enters or corrects scores; those of others stay.
     *
     * @param seen version of the test that the sender knows
     * @return its version now; sending the same scores again changes nothing and tells nothing new
     */
    long score(UUID batch, String moment, long seen, List<TestRepository.Score> scores) {
        var state = tests.stateOf(batch).orElseThrow(UNKNOWN_ID::because);
        if (state.equals("COMPLETED") || state.equals("CANCELLED")) throw BATCH_ENDED.because(state);
        if (tests.lock(batch, moment) != seen) throw ETag.stale(queries.get(batch, moment), scores);
        requireParticipants(batch, scores);
        var changed = tests.put(batch, moment, scores);
        if (changed.isEmpty()) return seen;
        outbox.publishAll(changed.stream()
                .map(kept -> new TestScored(batch, kept.employee(), moment, kept.score(), kept.version()))
                .toList());
        return tests.changed(batch, moment);
    }

    private void requireParticipants(UUID batch, List<TestRepository.Score> scores) {
        var strangers = new HashSet<>(tests.strangers(
                batch, scores.stream().map(TestRepository.Score::employee).toList()));
        if (strangers.isEmpty()) return;
        var refused = NOT_A_PARTICIPANT.because();
        for (int i = 0; i < scores.size(); i++)
            if (strangers.contains(scores.get(i).employee()))
                refused.at("/scores/" + i + "/employee", "not-a-participant");
        throw refused;
    }
}
