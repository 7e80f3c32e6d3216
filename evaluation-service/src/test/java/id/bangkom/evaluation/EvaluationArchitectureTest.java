package id.bangkom.evaluation;

import id.bangkom.chassis.testkit.ServiceArchitecture;

class EvaluationArchitectureTest extends ServiceArchitecture {
    EvaluationArchitectureTest() {
        super(EvaluationService.class);
    }
}
