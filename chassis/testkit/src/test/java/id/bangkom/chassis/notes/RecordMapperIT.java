package id.bangkom.chassis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What services read their rows with. */
@ServiceTest
class RecordMapperIT {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private enum Colour {
        RED,
        WHITE
    }

    private record Row(
            UUID id,
            String longName,
            Colour colour,
            int rounded,
            @Nullable Long absent,
            BigDecimal exact,
            LocalDate startsOn,
            Instant changedAt,
            @Nullable Instant endedAt) {}

    RecordMapperIT(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void columnsAreFoundByTheirNameWithOrWithoutUnderscore() {
        var id = UUID.randomUUID();
        assertThat(rows("""
                        select 1 as unused, id, 'a' || n as long_name, case n when 1 then 'RED' else 'WHITE' end as colour, n as rounded, null::bigint as absent,
                            n + 0.50 as exact, date '2027-03-01' as startson, timestamptz '2027-03-01 07:00+07' as changed_at, null::timestamptz as ended_at
                        from (select '%s'::uuid as id, n from generate_series(1, 2) n) r""".formatted(id))).containsExactly(row(id, 1, Colour.RED), row(id, 2, Colour.WHITE));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> rows("select 'a' as long_name"))
                .hasStackTraceContaining("No column for " + UUID.class.getName() + " id");
    }

    private static Row row(UUID id, int number, Colour colour) {
        return new Row(
                id,
                "a" + number,
                colour,
                number,
                null,
                new BigDecimal(number + ".50"),
                LocalDate.of(2027, 3, 1),
                Instant.parse("2027-03-01T00:00:00Z"),
                null);
    }

    private List<Row> rows(String sql) {
        return new Tenant(Api.newTenant())
                .call(() -> transaction.execute(
                        status -> jdbc.sql(sql).query(Row.class).list()));
    }
}
