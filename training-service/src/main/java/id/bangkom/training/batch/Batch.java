package id.bangkom.training.batch;

import static id.bangkom.training.TrainingProblem.BATCH_SHARE_EXCEEDED;
import static id.bangkom.training.TrainingProblem.BATCH_SINGLE_OPD;
import static id.bangkom.training.TrainingProblem.BATCH_STATE_WRONG;
import static id.bangkom.training.TrainingProblem.CAPACITY_BELOW_CONFIRMED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a course: seats, cost and the mix of departments it must have.
 *
 * @param capacity seats; confirmed places never exceed it
 * @param cost rupiah, committed when the batch is scheduled
 * @param minDistinctOpd departments that must take part at least (project rule D23, default 2)
 * @param maxShare per cent of the confirmed places that one department may hold at most (default 60)
 * @param singleOpdReason why one department alone is right here; null: the mix is required
 */
public record Batch(
        UUID id,
        long version,
        UUID course,
        UUID planItem,
        UUID budgetLine,
        String name,
        String provider,
        int capacity,
        int confirmed,
        long cost,
        int minDistinctOpd,
        int maxShare,
        @Nullable String singleOpdReason,
        State state,
        LocalDate startsOn,
        LocalDate endsOn) {
    /** Registration runs while OPEN. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED,
        COMPLETED,
        CANCELLED
    }

    /** A department and its confirmed places. */
    public record Share(String opd, int seats) {}

    public boolean hasFreeSeat() {
        return confirmed < capacity;
    }

    public Batch seated(int more) {
        return new Batch(
                id,
                version + 1,
                course,
                planItem,
                budgetLine,
                name,
                provider,
                capacity,
                confirmed + more,
                cost,
                minDistinctOpd,
                maxShare,
                singleOpdReason,
                state,
                startsOn,
                endsOn);
    }

    public Batch withCapacity(int seats) {
        if (state == State.COMPLETED || state == State.CANCELLED)
            throw BATCH_STATE_WRONG.because(state, "PLANNED, OPEN, CLOSED");
        if (seats < confirmed)
            throw CAPACITY_BELOW_CONFIRMED.because(confirmed).at("/capacity", "capacity-below-confirmed", confirmed);
        return new Batch(
                id,
                version + 1,
                course,
                planItem,
                budgetLine,
                name,
                provider,
                seats,
                confirmed,
                cost,
                minDistinctOpd,
                maxShare,
                singleOpdReason,
                state,
                startsOn,
                endsOn);
    }

    Batch open() {
        require(State.PLANNED);
        return moved(State.OPEN);
    }

    /** Ends registration when the mix of departments is right (D23). */
    Batch close(List<Share> shares) {
        require(State.OPEN);
        if (singleOpdReason == null) requireMix(shares);
        return moved(State.CLOSED);
    }

    private void requireMix(List<Share> shares) {
        if (shares.size() < minDistinctOpd) throw BATCH_SINGLE_OPD.because(shares.size(), minDistinctOpd);
        var total = shares.stream().mapToInt(Share::seats).sum();
        for (var share : shares)
            if (share.seats * 100L > (long) maxShare * total)
                throw BATCH_SHARE_EXCEEDED
                        .because(share.opd, percent(share.seats, total), maxShare)
                        .with("opd", share.opd)
                        .with("share", percent(share.seats, total));
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    public Batch complete() {
        require(State.CLOSED);
        return moved(State.COMPLETED);
    }

    public Batch cancelled() {
        if (state == State.COMPLETED || state == State.CANCELLED)
            throw BATCH_STATE_WRONG.because(state, "PLANNED, OPEN, CLOSED");
        return new Batch(
                id,
                version + 1,
                course,
                planItem,
                budgetLine,
                name,
                provider,
                capacity,
                0,
                cost,
                minDistinctOpd,
                maxShare,
                singleOpdReason,
                State.CANCELLED,
                startsOn,
                endsOn);
    }

    public void require(State needed) {
        if (state != needed) throw BATCH_STATE_WRONG.because(state, needed);
    }

    private Batch moved(State to) {
        return new Batch(
                id,
                version + 1,
                course,
                planItem,
                budgetLine,
                name,
                provider,
                capacity,
                confirmed,
                cost,
                minDistinctOpd,
                maxShare,
                singleOpdReason,
                to,
                startsOn,
                endsOn);
    }
}
