package id.bangkom.evaluation.learning;

import id.bangkom.chassis.event.Event;
import java.util.UUID;

/**
 * A participant's test was scored; training decides with the post-test who completes.
 *
 * @param moment PRE or POST
 * @param score 0 to 100
 * @param version of this score: of several words about one test the highest counts
 */
record TestScored(UUID batch, UUID employee, String moment, int score, long version) implements Event {
    @Override
    public String type() {
        return "test.scored.v1";
    }

    /** One order for all scores of a person. */
    @Override
    public UUID subject() {
        return employee;
    }
}
