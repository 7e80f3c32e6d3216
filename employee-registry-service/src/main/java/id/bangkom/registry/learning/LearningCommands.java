package id.bangkom.registry.learning;

import static id.bangkom.registry.RegistryProblem.ALREADY_REVERSED;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.event.Outbox;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where hours are credited, and taken back. */
@Service
@Transactional
class LearningCommands {
    private final LearningRepository learning;
    private final Outbox outbox;
    private final Audit audit;

    LearningCommands(LearningRepository learning, Outbox outbox, Audit audit) {
        this.learning = learning;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Keeps the record of a completed activity and credits it, once however often it is told (D8). */
    void credit(Activity activity) {
        var year = learning.lockYear(activity.employee(), activity.year());
        var worth = learning.rule(activity.form(), activity.endsOn()).hours(activity, learning.ofMonth(activity));
        var refused =
                learning.target(activity.employee(), activity.endsOn()).refuses(year.hours(), worth, learning.policy());
        var record = learning.add(activity, worth, refused ? "PPPK_JP_CAP" : null);
        if (record.isEmpty() || refused) return;
        learning.enter(record.get(), "CREDIT", worth, null);
        tell(activity.employee(), activity.year(), worth, activity.id(), activity.form());
    }

    /** Takes a credit back; both entries stay to be seen. */
    void reverse(UUID recordId, String reason) {
        var credit = learning.credit(recordId);
        learning.lockYear(credit.employee(), credit.year());
        if (!learning.enter(recordId, "REVERSAL", credit.hours().negate(), reason)) throw ALREADY_REVERSED.because();
        tell(credit.employee(), credit.year(), credit.hours().negate(), credit.activity(), credit.form());
        audit.record("LEARNING_REVERSED", "learning-record/" + recordId, reason, null, null);
    }

    private void tell(UUID employee, int year, BigDecimal hours, UUID activity, String form) {
        var total = learning.addToYear(employee, year, hours);
        outbox.publish(new LearningHoursCredited(employee, year, hours, total.hours(), activity, form));
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
