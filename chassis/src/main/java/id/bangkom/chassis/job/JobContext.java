package id.bangkom.chassis.job;

import java.util.Optional;
import java.util.UUID;

/** What running work sees of its job. */
public interface JobContext {
    UUID id();

    <T> T params(Class<T> type);

    /** Where an earlier run of this job stood. */
    <T> Optional<T> checkpoint(Class<T> type);

    /**
     * Saves progress and checkpoint; inside a transaction it commits with the effect.
     *
     * @throws JobLost when another worker has taken the job over, or somebody has cancelled it: roll back and go
     */
    void save(Object checkpoint, long done, long total);

    /** True once somebody asked to stop; {@link #save} then throws. */
    boolean cancelled();

    /** The job is no longer this worker's. */
    class JobLost extends RuntimeException {
        public JobLost(String message) {
            super(message, null, false, false);
        }
    }
}
