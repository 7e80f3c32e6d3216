package id.bangkom.registry.people;

import static id.bangkom.registry.RegistryProblem.SORT_UNKNOWN;

import id.bangkom.chassis.security.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows, in which order.
 *
 * @param q part of a name, or the last digits of a NIP
 * @param unit that unit and all below it
 * @param sort name, grade, or either with a minus in front
 */
record PeopleFilter(
        @Nullable String q,
        @Nullable UUID opd,
        @Nullable UUID unit,
        @Nullable Status status,
        @Nullable String positionClass,
        @Nullable String sort) {

    /** The condition on an employee e besides the row-level policy; a person limited to a unit sees that and what is below. */
    String where() {
        var where = new StringBuilder("true");
        if (q != null && !q.isBlank())
            where.append(digits() ? " and right(e.nip, length(:q)) = :q" : " and e.name ilike :q");
        if (opd != null) where.append(" and e.unit_id in (select id from unit where opd_id = :opd)");
        if (unit != null) where.append(" and e.unit_id in (select id from unit where lineage @> array[:unit::uuid])");
        if (status != null) where.append(" and e.status = :status");
        if (positionClass != null)
            where.append(" and e.position_id in (select id from position where position_class = :positionClass)");
        if (Actor.current().limitedTo().isPresent()) {
            where.append(
                    " and e.unit_id in (select id from unit where lineage @> array[(select id from unit where code = :own)])");
        }
        return where.toString();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (q != null && !q.isBlank())
            parameters.put("q", digits() ? q.strip() : "%" + q.strip().replaceAll("[%_\\\\]", "\\\\$0") + "%");
        if (opd != null) parameters.put("opd", opd);
        if (unit != null) parameters.put("unit", unit);
        if (status != null) parameters.put("status", status.name());
        if (positionClass != null) parameters.put("positionClass", positionClass);
        Actor.current().limitedTo().ifPresent(code -> parameters.put("own", code));
        return parameters;
    }

    private boolean digits() {
        return q != null && q.strip().matches("\\d{3,18}");
    }

    boolean descending() {
        return sort != null && sort.startsWith("-");
    }

    /** The column that leads the order. */
    String column() {
        return switch (sort == null ? "name" : sort.replaceFirst("^-", "")) {
            case "name" -> "name";
            case "grade" -> "grade_rank";
            default -> throw SORT_UNKNOWN.because("name, grade").at("/sort", "field-wrong-form");
        };
    }
}
