package id.bangkom.needs.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class StalePeopleIT {
    private final StalePeople stale;
    private final TransactionTemplate transaction;

    StalePeopleIT(StalePeople stale, TransactionTemplate transaction) {
        this.stale = stale;
        this.transaction = transaction;
    }

    @Test
    void whoIsUrgentIsTakenBeforeAnImportThatCameFirst() {
        var awaited = UUID.randomUUID();
        new Tenant(Api.newTenant())
                .run(() -> transaction.executeWithoutResult(status -> {
                    stale.add(Stream.generate(UUID::randomUUID).limit(500).toList());
                    stale.addUrgent(awaited);
                    assertThat(stale.take(1)).isEqualTo(List.of(awaited));
                    assertThat(stale.take(1000)).hasSize(500).doesNotContain(awaited);
                    status.setRollbackOnly();
                }));
    }
}
