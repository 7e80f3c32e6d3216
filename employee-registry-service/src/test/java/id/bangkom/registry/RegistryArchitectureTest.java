package id.bangkom.registry;

import id.bangkom.chassis.testkit.ServiceArchitecture;

class RegistryArchitectureTest extends ServiceArchitecture {
    RegistryArchitectureTest() {
        super(RegistryService.class);
    }
}
