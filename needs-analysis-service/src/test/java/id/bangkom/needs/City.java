package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.*;

import com.jayway.jsonpath.JsonPath;
import id.bangkom.chassis.security.Role;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Topics;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A tenant of a test: two departments, positions, and whoever the test lets the registry tell. */
class City {
    final String tenant = Api.newTenant();
    final UUID dinkes = UUID.randomUUID();
    final UUID disdik = UUID.randomUUID();
    private final Api api;
    private final Topics topics;
    private int people;

    City(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
        unit(dinkes, 1, "DINKES", "Dinas Kesehatan");
        unit(disdik, 1, "DISDIK", "Dinas Pendidikan");
    }

    void unit(UUID id, int version, String code, String name) {
        topics.deliver(tenant, "employee-registry.state", "unit.v1", id, """
                {"id": "%1$s", "version": %2$d, "code": "%3$s", "name": "%4$s", "kind": "DINAS", "opd": "%1$s", "active": true}""".formatted(id, version, code, name));
    }

    UUID position(String positionClass, String functionalLevel) {
        var id = UUID.randomUUID();
        topics.deliver(tenant, "employee-registry.state", "position.v1", id, """
                {"id": "%s", "version": 1, "code": "J-%s", "name": "Jabatan uji", "positionClass": "%s"%s}""".formatted(
                        id,
                        id,
                        positionClass,
                        functionalLevel.isEmpty() ? "" : ", \"functionalLevel\": \"" + functionalLevel + "\""));
        return id;
    }

    UUID person(UUID opd, UUID position, String positionClass) {
        return person(UUID.randomUUID(), 1, opd, position, positionClass, "AKTIF");
    }

    UUID person(UUID id, int version, UUID opd, UUID position, String positionClass, String status) {
        people++;
        topics.deliver(tenant, "employee-registry.state", "employee.v1", id, """
                {"id": "%s", "version": %d, "nip": "%s", "name": "Pegawai uji %d", "kind": "PNS", "unit": "%s", "opd": "%s", "position": "%s",
                 "positionClass": "%s", "grade": "III/c", "status": "%s", "retiresOn": "2045-05-01"}""".formatted(
                        id, version, nip(people), people, opd, opd, position, positionClass, status));
        return id;
    }

    /** The NIP of the n-th person that was told, from 1. */
    static String nip(int number) {
        return "19870412201001%04d".formatted(2000 + number);
    }

    void budgetLine(UUID id, int version, long ceiling) {
        topics.deliver(tenant, "training.state", "budget-line.v1", id, """
                {"id": "%s", "version": %d, "year": 2027, "code": "5.04.02", "name": "Pengembangan kompetensi", "ceiling": %d}""".formatted(id, version, ceiling));
    }

    Api.Caller as(Role role) {
        return api.as(tenant, role);
    }

    MvcTestResult assess(UUID employee, String competency, String source, int level, String day) {
        return as(ANALYST).post("/assessments", """
                {"employee": "%s", "competency": "%s", "source": "%s", "level": %d, "assessedOn": "%s"}""".formatted(employee, competency, source, level, day));
    }

    static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
