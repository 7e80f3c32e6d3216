package id.bangkom.needs;

import id.bangkom.chassis.testkit.ServiceArchitecture;

class NeedsArchitectureTest extends ServiceArchitecture {
    NeedsArchitectureTest() {
        super(NeedsAnalysisService.class);
    }
}
