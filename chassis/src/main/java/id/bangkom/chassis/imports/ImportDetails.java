package id.bangkom.chassis.imports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One import with all that was found in it.
 *
 * @param state CHECKING, CHECKED, APPLYING, APPLIED, CANCELLED or FAILED
 * @param job the check's while it is checked, then the application's
 * @param columns which of the file's titles each of our columns was found under
 * @param faults grouped by the way to mend them, refusals first
 */
record ImportDetails(
        UUID id,
        String kind,
        String fileName,
        String state,
        int rows,
        int created,
        int changed,
        int unchanged,
        int refused,
        int applied,
        UUID job,
        String actorName,
        OffsetDateTime createdAt,
        List<ImportQueries.Column> columns,
        List<ImportQueries.FaultGroup> faults) {
    static ImportDetails of(ImportQueries.Details details) {
        var one = details.summary();
        return new ImportDetails(
                one.id(),
                one.kind(),
                one.fileName(),
                one.state(),
                one.rows(),
                one.created(),
                one.changed(),
                one.unchanged(),
                one.refused(),
                one.applied(),
                one.job(),
                one.actorName(),
                one.createdAt(),
                details.columns(),
                details.faults());
    }
}
