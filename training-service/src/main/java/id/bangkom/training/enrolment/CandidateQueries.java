package id.bangkom.training.enrolment;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import id.bangkom.training.roster.Roster;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of the plan line could be nominated into a batch, the most urgent first. */
@Repository
@Transactional(readOnly = true)
class CandidateQueries {
    private static final List<String> FIRST = List.of("1000", new UUID(-1, -1).toString());

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final Roster roster;
    private final Cursors cursors;

    /** @param objection code of why the person cannot take part now; null: can */
    record Candidate(
            UUID employee,
            String name,
            String opd,
            BigDecimal priority,
            @Nullable String objection) {}

    private record Line(UUID employee, String name, String opd, BigDecimal priority) {}

    CandidateQueries(JdbcClient jdbc, Candidates candidates, Roster roster, Cursors cursors) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.roster = roster;
        this.cursors = cursors;
    }

    /** @param q part of a name */
    Page<Candidate> list(UUID batch, @Nullable String q, int limit, @Nullable String cursor) {
        var startsOn = jdbc.sql("select starts_on from batch where id = :id")
                .param("id", batch)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
        var after = cursor == null ? FIRST : cursors.decode(cursor, 2);
        var page =
                Page.of(lines(batch, q, limit + 1, after), limit, line -> cursors.encode(line.priority, line.employee));
        var eligible = candidates.eligibility(
                batch, page.items().stream().map(Line::employee).toList());
        return new Page<>(
                IntStream.range(0, page.items().size())
                        .mapToObj(i -> candidate(page.items().get(i), eligible.get(i), startsOn))
                        .toList(),
                page.next());
    }

    private List<Line> lines(UUID batch, @Nullable String q, int most, List<String> after) {
        return jdbc.sql("""
                        select c.employee, p.name, coalesce(u.name, '?') as opd, c.priority from candidate c join employee p on p.id = c.employee left join unit u on u.id = p.opd
                        where c.plan_item = (select plan_item from batch where id = :batch) and (:q::text is null or p.name ilike :q) and (:own::uuid is null or p.opd = :own)
                          and (c.priority, c.employee) < (:priority::numeric, :after::uuid) and %s
                        order by c.priority desc, c.employee desc limit :most""".formatted(Candidates.WITHOUT_PLACE))
                .param("batch", batch)
                .param("q", q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("[%_\\\\]", "\\\\$0") + "%")
                .param("own", roster.ownDepartment().orElse(null))
                .param("priority", after.get(0))
                .param("after", after.get(1))
                .param("most", most)
                .query(Line.class)
                .list();
    }

    private static Candidate candidate(Line line, Eligibility eligible, LocalDate startsOn) {
        return new Candidate(
                line.employee,
                line.name,
                line.opd,
                line.priority,
                eligible.objection(startsOn)
                        .map(objection -> objection.problem().code())
                        .orElse(null));
    }
}
