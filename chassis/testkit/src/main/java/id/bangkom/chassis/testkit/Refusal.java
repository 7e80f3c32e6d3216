package id.bangkom.chassis.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every refusal owes to whoever is refused (RFC 9457): its status and kind, the field, and in their language what to do. */
public final class Refusal {
    private static final JsonMapper JSON = new JsonMapper();

    private Refusal() {}

    /**
     * Checks an answer and gives its members, for what this refusal says more.
     *
     * @param field JSON Pointer of the faulty field; empty where no single field is at fault
     * @param cure part of the title that only this language has
     */
    public static JsonNode of(
            MvcTestResult answer, String language, int status, String code, String field, String cure) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(answer).headers().hasValue("Content-Language", language);
        var problem = JSON.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).contains(cure).doesNotContain("{0}", "{1}");
        if (field.isEmpty()) return problem;
        var error = problem.path("errors").path(0);
        assertThat(error.path("pointer").asString("")).isEqualTo(field);
        assertThat(error.path("detail").asString(""))
                .isNotBlank()
                .isNotEqualTo(error.path("code").asString(""));
        return problem;
    }
}
