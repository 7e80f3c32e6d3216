package id.bangkom.training.budget;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.ETag;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps budget lines and what is committed of each. */
@Repository
class BudgetRepository {
    private final JdbcClient jdbc;

    /** @param available rupiah not yet committed */
    record Line(
            UUID id, long version, int year, String code, String name, long ceiling, long committed, long available) {}

    BudgetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BudgetLine get(UUID id) {
        return jdbc.sql("select id, version, year, code, name, ceiling from budget_line where id = :id for update")
                .param("id", id)
                .query(BudgetLine.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    long committed(UUID id) {
        return jdbc.sql("select committed from budget_line where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    void add(BudgetLine line) {
        jdbc.sql(
                        "insert into budget_line (id, version, year, code, name, ceiling) values (:id, :version, :year, :code, :name, :ceiling)")
                .paramSource(line)
                .update();
    }

    void replace(BudgetLine before, BudgetLine after) {
        var moved = jdbc.sql(
                        "update budget_line set version = :version, name = :name, ceiling = :ceiling where id = :id and version = :before")
                .param("version", after.version())
                .param("name", after.name())
                .param("ceiling", after.ceiling())
                .param("id", before.id())
                .param("before", before.version())
                .update();
        if (moved == 0) throw ETag.stale(get(before.id()), after);
    }

    /** Binds rupiah in one statement; false when that would exceed the ceiling, and then nothing changes. */
    boolean commit(UUID id, long rupiah) {
        return jdbc.sql(
                                "update budget_line set committed = committed + :rupiah where id = :id and committed + :rupiah <= ceiling")
                        .param("rupiah", rupiah)
                        .param("id", id)
                        .update()
                == 1;
    }

    void release(UUID id, long rupiah) {
        jdbc.sql("update budget_line set committed = committed - :rupiah where id = :id")
                .param("rupiah", rupiah)
                .param("id", id)
                .update();
    }

    List<Line> list(int year) {
        return jdbc.sql(
                        "select id, version, year, code, name, ceiling, committed, ceiling - committed as available from budget_line where year = :year order by code")
                .param("year", year)
                .query(Line.class)
                .list();
    }
}
