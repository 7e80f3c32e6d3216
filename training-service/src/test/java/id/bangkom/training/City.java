package id.bangkom.training;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import id.bangkom.chassis.security.Role;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Topics;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A tenant of a test: departments, people, a budget line, a stipulated line of the plan and a course. */
class City {
    final String tenant = Api.newTenant();
    final UUID dinkes = UUID.randomUUID();
    final UUID disdik = UUID.randomUUID();
    final UUID item = UUID.randomUUID();
    private final Api api;
    private final Topics topics;
    private final Map<UUID, Double> candidates = new LinkedHashMap<>();
    private int people;
    String course = "";
    String line = "";

    City(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
        unit(dinkes, "DINKES", "Dinas Kesehatan");
        unit(disdik, "DISDIK", "Dinas Pendidikan");
    }

    private void unit(UUID id, String code, String name) {
        topics.deliver(tenant, "employee-registry.state", "unit.v1", id, """
                {"id": "%1$s", "version": 1, "code": "%2$s", "name": "%3$s", "kind": "DINAS", "opd": "%1$s", "active": true}""".formatted(id, code, name));
    }

    List<UUID> people(UUID opd, int number, double priority) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < number; i++) ids.add(person(UUID.randomUUID(), opd, "AKTIF", "2045-05-01", priority));
        return ids;
    }

    UUID person(UUID id, UUID opd, String status, String retiresOn, double priority) {
        people++;
        topics.deliver(tenant, "employee-registry.state", "employee.v1", id, """
                {"id": "%s", "version": 1, "nip": "19870412201001%04d", "name": "Pegawai uji %d", "kind": "PNS", "unit": "%s", "opd": "%s", "status": "%s", "retiresOn": "%s"}""".formatted(
                        id, 2000 + people, people, opd, opd, status, retiresOn));
        candidates.put(id, priority);
        return id;
    }

    /** Tells the stipulated line with all people so far, and adds the course; the budget line has that ceiling. */
    City ready(long ceiling, boolean tested) {
        line = read(as(ANALYST).post("/budget-lines", """
                {"year": 2027, "code": "5.04.02", "name": "Pengembangan kompetensi", "ceiling": %d}""".formatted(ceiling)), "$.id");
        course = course("M.05", tested);
        stipulate(item, 1, "M.05");
        await().untilAsserted(() -> assertThat(
                        City.<List<String>>read(as(ANALYST).get("/plan-items?year=2027"), "$.items[*].id"))
                .containsExactly(item.toString()));
        return this;
    }

    String course(String competency, boolean tested) {
        return read(as(ANALYST).post("/courses", """
                {"name": "Pelayanan prima", "form": "WORKSHOP", "competency": "%s", "targetLevel": 3, "hours": 16, "abroad": %s, "tested": %s}""".formatted(competency, tested, tested)), "$.id");
    }

    /** Tells a stipulated line with all people so far. */
    void stipulate(UUID line, int planVersion, String competency) {
        topics.deliver(tenant, "needs-analysis", "plan-item.stipulated.v1", line, """
                {"item": "%s", "plan": "%s", "planVersion": %d, "year": 2027, "title": "Pelayanan prima", "competency": "%s", "targetLevel": 3, "form": "WORKSHOP",
                 "provider": "BPSDM", "month": 3, "curriculum": "PER-1", "budgetLine": "%s", "cost": 17040000, "participants": 30, "costPerPerson": 568000, "hours": 16,
                 "candidates": [%s]}""".formatted(
                line,
                UUID.randomUUID(),
                planVersion,
                competency,
                this.line,
                candidates.entrySet().stream()
                        .map(one -> "{\"employee\": \"%s\", \"priority\": %s}".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "))));
    }

    MvcTestResult schedule(int capacity, long cost, String... sessions) {
        return as(ANALYST).post("/batches", batch(capacity, cost, sessions));
    }

    String batch(int capacity, long cost, String... sessions) {
        return batch(course, item, capacity, cost, sessions);
    }

    String batch(String course, UUID item, int capacity, long cost, String... sessions) {
        var times = new ArrayList<String>();
        for (int i = 0; i < sessions.length; i += 2)
            times.add("{\"startsAt\": \"%s:00+07:00\", \"endsAt\": \"%s:00+07:00\"}"
                    .formatted(sessions[i], sessions[i + 1]));
        return """
                {"course": "%s", "planItem": "%s", "name": "Angkatan 1", "provider": "BPSDM", "capacity": %d, "cost": %d, "sessions": [%s]}""".formatted(course, item, capacity, cost, String.join(", ", times));
    }

    /** An open batch of one morning. */
    String open(int capacity, String from, String to) {
        return open(course, item, capacity, from, to);
    }

    String open(String course, UUID item, int capacity, String from, String to) {
        String batch = read(as(ANALYST).post("/batches", batch(course, item, capacity, 0, from, to)), "$.id");
        assertThat(as(ANALYST).post("/batches/" + batch + "/opening", "{}")).hasStatus(200);
        return batch;
    }

    /** Nominates once the roster knows them, those not yet known again. */
    void nominate(String batch, List<UUID> who) {
        await().untilAsserted(() -> {
            as(ANALYST).post("/batches/" + batch + "/nominations", body(who));
            assertThat(City.<List<String>>read(
                            as(ANALYST).get("/batches/" + batch + "/participants"), "$.items[*].employee"))
                    .containsAll(who.stream().map(UUID::toString).toList());
        });
    }

    static String body(List<UUID> who) {
        return "{\"employees\": [" + who.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")) + "]}";
    }

    String enrolment(String batch, UUID employee) {
        List<String> ids = read(
                as(ANALYST).get("/batches/" + batch + "/participants"),
                "$.items[?(@.employee == '" + employee + "')].enrolment");
        return ids.getFirst();
    }

    String state(String batch, UUID employee) {
        List<String> states = read(
                as(ANALYST).get("/batches/" + batch + "/participants"),
                "$.items[?(@.employee == '" + employee + "')].state");
        return states.getFirst();
    }

    MvcTestResult confirm(String batch, UUID employee) {
        return as(ANALYST).post("/enrolments/" + enrolment(batch, employee) + "/confirmation", "{}");
    }

    MvcTestResult cancel(String batch, UUID employee) {
        return as(ANALYST).post("/enrolments/" + enrolment(batch, employee) + "/cancellation", "{}");
    }

    Api.Caller as(Role role) {
        return api.as(tenant, role);
    }

    static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
