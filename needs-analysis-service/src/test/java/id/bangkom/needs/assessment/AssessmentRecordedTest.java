package id.bangkom.needs.assessment;

import id.bangkom.chassis.testkit.Contract;
import org.junit.jupiter.api.Test;

class AssessmentRecordedTest {
    @Test
    void saysWhatItsContractSays() {
        Contract.writes(AssessmentRecorded.class, "assessment.recorded.v1");
    }
}
