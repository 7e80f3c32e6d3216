package id.bangkom.registry.position;

import id.bangkom.registry.Directory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Positions as screens and other features of the registry need them. */
@Component
@Transactional(readOnly = true)
public class PositionQueries {
    private final JdbcClient jdbc;

    /** A position of the city. */
    public record Line(
            UUID id,
            String code,
            String name,
            PositionClass positionClass,
            @Nullable FunctionalLevel functionalLevel,
            @Nullable Integer jobClass) {}

    PositionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> all() {
        return jdbc.sql(
                        "select id, code, name, position_class, functional_level, job_class from position order by code")
                .query(Line.class)
                .list();
    }

    public Map<UUID, Line> byId() {
        return all().stream().collect(Collectors.toMap(Line::id, Function.identity()));
    }

    /** All positions for the reading of a workbook. */
    public Directory directory() {
        return new Directory(jdbc.sql("select id, code, name from position")
                .query(Directory.Entry.class)
                .list());
    }
}
