package id.bangkom.training;

import id.bangkom.chassis.testkit.ServiceArchitecture;

class TrainingArchitectureTest extends ServiceArchitecture {
    TrainingArchitectureTest() {
        super(TrainingService.class);
    }
}
