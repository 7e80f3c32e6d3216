package id.bangkom.chassis.testkit;

import id.bangkom.chassis.security.Permissions;
import id.bangkom.chassis.security.Role;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls every operation of the OpenAPI document as one tenant with the ids of another, and names each answer that differs from the one for an id that nobody
 * has. An operation without a body that reaches its look-up, or without any cover, is named too.
 */
public final class OperationIsolation {
    private static final int IDS_PER_TABLE = 2;

    /** The operator's, who has no tenant, and the stream of a job's progress: {@code ChassisIT} and {@code JobIT} try them. */
    private static final Set<String> OF_THE_CHASSIS = Set.of(
            "GET /parked-events", "POST /parked-events/{id}/replay", "GET /running-jobs", "GET /jobs/{id}/events");

    private final Api api;
    private final String database;
    private final JsonMapper json = new JsonMapper();

    public OperationIsolation(Api api, String database) {
        this.api = api;
        this.database = database;
    }

    /**
     * @param owner a tenant that has rows in the tables behind the operations
     * @param stranger another tenant
     * @param bodies for each operation that needs one, a body that is good enough to reach the look-up, by {@code "PUT /plans/{id}"}
     * @param covered operations that another test covers, with its name: {@code id.bangkom.….PlanIT.aForeignLineIsUnknown}
     */
    public List<String> leaks(String owner, String stranger, Map<String, String> bodies, Map<String, String> covered) {
        var ids = idsOf(owner);
        var leaks = new ArrayList<String>();
        var caller = api.as(stranger, Role.values());
        var operations = operations();
        new Permissions()
                .lines().stream()
                        .map(line -> line.method() + " " + line.path())
                        .filter(line -> !operations.containsKey(line))
                        .forEach(line -> leaks.add(line + ": stands in no description, so nothing was tried"));
        covered.forEach((operation, test) -> {
            if (!operations.containsKey(operation)) leaks.add(operation + ": there is no such operation");
            if (!isTest(test)) leaks.add(operation + ": there is no test " + test);
        });
        for (var operation : operations.entrySet()) {
            var method = operation.getKey().substring(0, operation.getKey().indexOf(' '));
            var path = operation.getKey().substring(method.length() + 1);
            if (covered.containsKey(operation.getKey()) || OF_THE_CHASSIS.contains(operation.getKey())) continue;
            var body = bodies.get(operation.getKey());
            if (path.contains("{")) {
                var unknown = caller.call(method, fill(path, UUID.randomUUID().toString()), body);
                if (status(unknown) != 404)
                    leaks.add(operation.getKey() + ": an unknown id answers " + status(unknown) + " " + text(unknown));
                for (var id : ids) {
                    var foreign = caller.call(method, fill(path, id), body);
                    if (status(foreign) != status(unknown) || !stripped(foreign).equals(stripped(unknown)))
                        leaks.add(
                                operation.getKey() + ": a foreign id answers " + status(foreign) + " " + text(foreign));
                }
            } else if (method.equals("GET")) {
                var answer = text(caller.call(method, path + operation.getValue(), null));
                ids.stream().filter(answer::contains).forEach(id -> leaks.add(operation.getKey() + ": shows " + id));
            } else {
                leaks.add(operation.getKey() + ": no isolation test covers it");
            }
        }
        if (ids.isEmpty()) leaks.add("the owner has no rows: nothing was tried");
        return leaks;
    }

    /** Operations of the document, with the required query parameters filled in. */
    private Map<String, String> operations() {
        var document = json.readTree(text(api.as("kota-lain", Role.AUDITOR).get("/v3/api-docs")));
        var operations = new LinkedHashMap<String, String>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    var query = new ArrayList<String>();
                    for (var parameter : operation.path("parameters"))
                        if (parameter.path("in").asString("").equals("query")
                                && parameter.path("required").asBoolean(false))
                            query.add(parameter.path("name").asString("") + "=" + exampleOf(parameter.path("schema")));
                    operations.put(
                            method.toUpperCase(java.util.Locale.ROOT) + " " + path,
                            query.isEmpty() ? "" : "?" + String.join("&", query));
                }));
        return operations;
    }

    private static boolean isTest(String name) {
        var dot = name.lastIndexOf('.');
        try {
            return Arrays.stream(Class.forName(name.substring(0, dot)).getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(name.substring(dot + 1))
                            && Arrays.stream(method.getAnnotations())
                                    .anyMatch(annotation -> annotation
                                            .annotationType()
                                            .getSimpleName()
                                            .endsWith("Test")));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String exampleOf(JsonNode schema) {
        if (schema.path("format").asString("").equals("uuid"))
            return UUID.randomUUID().toString();
        return schema.path("type").asString("").equals("integer")
                ? "2026"
                : schema.path("enum").path(0).asString("M.01");
    }

    private static String fill(String path, String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }

    /** A few ids of the tenant from every table that has them. */
    private Set<String> idsOf(String tenant) {
        var ids = new TreeSet<String>();
        try (var session = TestPlatform.get().superuser(database);
                var tables = session.createStatement().executeQuery("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and data_type = 'uuid' and column_name in ('id', 'item_id', 'session_id')
                          and table_name not in ('audit_entry', 'outbox', 'inbox')""")) {
            while (tables.next()) {
                var sql = "select distinct %2$s::text from %1$s where tenant = ? limit %3$d"
                        .formatted(tables.getString(1), tables.getString(2), IDS_PER_TABLE);
                try (var select = session.prepareStatement(sql)) {
                    select.setString(1, tenant);
                    var found = select.executeQuery();
                    while (found.next()) ids.add(found.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    /** The body without what differs from call to call. */
    private static String stripped(MvcTestResult result) {
        return text(result).replaceAll("\"traceId\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
