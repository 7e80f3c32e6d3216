package id.bangkom.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the steps of the import wizard. */
public final class Importing {
    private static final JsonMapper JSON = new JsonMapper();

    private final Api.Caller caller;

    public Importing(Api.Caller caller) {
        this.caller = caller;
    }

    /** Units, positions and people, applied. */
    public void wholeCity() {
        applied("units", Sheets.units());
        applied("positions", Sheets.positions());
        applied("people", Sheets.sixPeople("III/c"));
    }

    public JsonNode applied(String kind, byte[] file) {
        var id = checked(kind, file).path("id").asString();
        assertThat(caller.post("/imports/" + id + "/application", "")).hasStatus(202);
        return awaitState(id, "APPLIED");
    }

    public JsonNode checked(String kind, byte[] file) {
        return awaitState(upload(kind, file), "CHECKED");
    }

    public String upload(String kind, byte[] file) {
        var answer = caller.upload("/imports?kind=" + kind, kind + ".xlsx", file);
        assertThat(answer).hasStatus(202);
        return json(answer).path("id").asString();
    }

    public JsonNode awaitState(String id, String state) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> get(id), one -> {
            assertThat(one.path("state").asString("")).isNotEmpty().isNotEqualTo("FAILED");
            return one.path("state").asString().equals(state);
        });
    }

    public JsonNode get(String id) {
        return json(caller.get("/imports/" + id));
    }

    public static JsonNode json(MvcTestResult answer) {
        try {
            return JSON.readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** created / changed / unchanged / refused */
    public static String counts(JsonNode one) {
        return "%d/%d/%d/%d"
                .formatted(
                        one.path("created").asInt(),
                        one.path("changed").asInt(),
                        one.path("unchanged").asInt(),
                        one.path("refused").asInt());
    }
}
