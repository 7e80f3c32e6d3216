package id.bangkom.training.enrolment;

import id.bangkom.chassis.testkit.Contract;
import org.junit.jupiter.api.Test;

class EnrolmentEventContractTest {
    @Test
    void saysWhatItsContractSays() {
        Contract.writes(EnrolmentEvent.Confirmed.class, "enrolment.confirmed.v1");
        Contract.writes(EnrolmentEvent.Cancelled.class, "enrolment.cancelled.v1");
        Contract.writes(EnrolmentEvent.Completed.class, "enrolment.completed.v1");
        Contract.writes(EnrolmentEvent.Failed.class, "enrolment.failed.v1");
    }
}
