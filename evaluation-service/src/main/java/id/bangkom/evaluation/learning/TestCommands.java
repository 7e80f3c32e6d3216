package id.bangkom.evaluation.learning;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;
import static id.bangkom.evaluation.EvaluationProblem.BATCH_ENDED;
import static id.bangkom.evaluation.EvaluationProblem.NOT_A_PARTICIPANT;

import id.bangkom.chassis.event.Outbox;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where test scores are entered, a whole class at once. */
@Service
@Transactional
class TestCommands {
    private final TestRepository tests;
    private final Outbox outbox;

    TestCommands(TestRepository tests, Outbox outbox) {
        this.tests = tests;
        this.outbox = outbox;
    }

    /** Sending the same scores again tells nothing new. */
    void score(UUID batch, String moment, List<TestRepository.Score> scores) {
        var state = tests.stateOf(batch).orElseThrow(UNKNOWN_ID::because);
        if (state.equals("COMPLETED") || state.equals("CANCELLED")) throw BATCH_ENDED.because(state);
        var strangers = tests.strangers(
                batch, scores.stream().map(TestRepository.Score::employee).toList());
        if (!strangers.isEmpty())
            throw NOT_A_PARTICIPANT.because().at("/scores", "not-a-participant").with("employees", strangers);
        outbox.publishAll(tests.put(batch, moment, scores).stream()
                .map(kept -> new TestScored(batch, kept.employee(), moment, kept.score(), kept.version()))
                .toList());
    }
}
