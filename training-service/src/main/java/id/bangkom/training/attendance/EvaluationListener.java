package id.bangkom.training.attendance;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears post-test scores, which decide with attendance who completes. */
@Component
class EvaluationListener implements Listener {
    private final ResultRepository results;

    EvaluationListener(ResultRepository results) {
        this.results = results;
    }

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public String topic() {
        return "evaluation";
    }

    @Override
    public void on(Events events) {
        results.putScores(events.all("test.scored.v1", Score.class).stream()
                .filter(score -> score.moment.equals("POST"))
                .toList());
    }

    /** @param version of this score: the highest counts */
    record Score(UUID batch, UUID employee, String moment, int score, long version) {}
}
