package id.bangkom.training.attendance;

import static id.bangkom.training.TrainingProblem.NOT_A_PARTICIPANT;

import id.bangkom.chassis.web.ETag;
import id.bangkom.training.batch.Batch;
import id.bangkom.training.batch.BatchRepository;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is noted who was at a session; whoever notes has seen what was noted before. */
@Service
@Transactional
class AttendanceCommands {
    private final BatchRepository batches;
    private final ResultRepository results;
    private final AttendanceQueries queries;

    AttendanceCommands(BatchRepository batches, ResultRepository results, AttendanceQueries queries) {
        this.batches = batches;
        this.results = results;
        this.queries = queries;
    }

    /**
     * Replaces the list of a session.
     *
     * @param seen version of the list that the sender knows
     * @return its version now; the same list again changes nothing
     */
    long attend(UUID batchId, UUID session, long seen, List<UUID> present) {
        var batch = batches.get(batchId);
        var noted = queries.noted(batchId, session);
        batch.require(Batch.State.CLOSED);
        if (noted.version() != seen) throw ETag.stale(noted, present);
        requireParticipants(batchId, present);
        return results.putAttendance(session, present) ? results.attendanceChanged(session) : seen;
    }

    private void requireParticipants(UUID batch, List<UUID> present) {
        var strangers = new HashSet<>(results.strangers(batch, present));
        if (strangers.isEmpty()) return;
        var refused = NOT_A_PARTICIPANT.because();
        for (int i = 0; i < present.size(); i++)
            if (strangers.contains(present.get(i))) refused.at("/present/" + i, "not-a-participant");
        throw refused;
    }
}
