package id.bangkom.needs.gap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.needs.roster.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The heat map, written as JSON once and sent to everybody who asks alike for as long as nothing that it shows has changed: a request only reads whether that is so.
 */
@Repository
@Transactional(readOnly = true)
class HeatMapQueries {
    private static final int MOST = 300; // of a large city's some 60 KB each

    private final JdbcClient jdbc;
    private final Scope scope;
    private final Clock clock;
    private final JsonMapper json;
    private final Cache<Asked, Ready> ready =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** All that an answer follows from: whose it is, how things stand there, what was asked for and may be seen. */
    private record Asked(
            Tenant tenant,
            String stamp,
            int computing,
            LocalDate asOf,
            HeatMap.Measure measure,
            @Nullable UUID opd,
            @Nullable String positionClass,
            @Nullable String competency) {}

    /** A heat map as it goes out. The tag is made of all that it shows: it is the same for two people only if they may see the same. */
    record Ready(String etag, String json) {
        static Ready of(String json) {
            return new Ready("\"" + UUID.nameUUIDFromBytes(json.getBytes(UTF_8)) + "\"", json);
        }
    }

    HeatMapQueries(JdbcClient jdbc, Scope scope, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
        this.json = json;
    }

    Ready ready(
            HeatMap.Measure measure, @Nullable UUID opd, @Nullable String positionClass, @Nullable String competency) {
        return ready.get(
                asked(measure, opd, positionClass, competency),
                asked -> Ready.of(json.writeValueAsString(count(asked))));
    }

    HeatMap heatMap(
            HeatMap.Measure measure, @Nullable UUID opd, @Nullable String positionClass, @Nullable String competency) {
        return count(asked(measure, opd, positionClass, competency));
    }

    /** The stamp is read before what it stands for: what changes in between is shown early, never late. */
    private Asked asked(
            HeatMap.Measure measure, @Nullable UUID opd, @Nullable String positionClass, @Nullable String competency) {
        var seen = scope.of(opd);
        return jdbc.sql("""
                        select coalesce((select stamp::text from heat_map_stamp), ''),
                            (select count(*) from (select from stale_person limit 100000) as waiting)""")
                .query((row, number) -> new Asked(
                        Tenant.current(),
                        row.getString(1),
                        row.getInt(2),
                        LocalDate.now(clock),
                        measure,
                        seen,
                        positionClass,
                        competency))
                .single();
    }

    private HeatMap count(Asked asked) {
        var counted = jdbc.sql("""
                        select c.opd, coalesce(u.code, '?') as code, coalesce(u.name, '?') as name, c.competency, sum(people)::int as people, sum(rated)::int as rated, sum(below)::int as below,
                            sum(shortfall)::bigint as shortfall, sum(expired)::int as expired, sum(unassessed)::int as unassessed, sum(no_standard)::int as no_standard
                        from gap_cell c left join unit u on u.id = c.opd
                        where (:opd::uuid is null or c.opd = :opd) and (:class::text is null or c.position_class = :class)
                          and (:competency::text is null or c.competency = :competency)
                        group by c.opd, u.code, u.name, c.competency order by u.code, c.competency""")
                .param("opd", asked.opd)
                .param("class", asked.positionClass)
                .param("competency", asked.competency)
                .query(HeatMapQueries::counted)
                .list();
        return HeatMap.of(asked.asOf, asked.computing, counted, asked.measure);
    }

    /** By hand: mapping a thousand rows by their names took longer than reading them. */
    private static HeatMap.Counted counted(ResultSet row, int number) throws SQLException {
        return new HeatMap.Counted(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getLong(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11));
    }
}
