package id.bangkom.chassis.job;

/**
 * A kind of long work. It runs in small transactions, each of which saves its checkpoint together with its effect, so that after a crash it goes on where it
 * stood.
 */
public interface JobKind {
    /** Fixed for life; stands in the job's row. */
    String name();

    /** @throws Exception ends the job as FAILED with that cause; a crash does not, it is resumed */
    void run(JobContext job) throws Exception;
}
