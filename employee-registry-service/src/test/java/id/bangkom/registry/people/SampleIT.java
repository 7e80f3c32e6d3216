package id.bangkom.registry.people;

import static id.bangkom.chassis.security.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.registry.Database;
import id.bangkom.registry.Importing;
import id.bangkom.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The generator says which faults it has sown; the import finds exactly those. {@code -Dbangkom.sample.size=23000} tries a whole city. */
@ServiceTest
class SampleIT {
    private final Api api;

    @TempDir
    Path folder;

    SampleIT(Api api) {
        this.api = api;
    }

    @Test
    void everySownFaultIsFoundAndEverybodyElseIsTaken() throws IOException {
        var size = Integer.getInteger("bangkom.sample.size", 600);
        Samples.main(
                new String[] {size > 5_000 ? "medan" : "tanjungbalai", "7", folder.toString(), Integer.toString(size)});
        var expected = new JsonMapper().readTree(folder.resolve("expected.json"));
        var city = Api.newTenant();
        var importing = new Importing(api.as(city, ANALYST));
        assertThat(importing.applied("units", file("units")).path("applied").asInt())
                .isEqualTo(expected.path("units").asInt());
        assertThat(importing
                        .applied("positions", file("positions"))
                        .path("applied")
                        .asInt())
                .isEqualTo(expected.path("positions").asInt());
        await().atMost(Duration.ofSeconds(30)).until(() -> Database.count("select count(*) from outbox") == 0);

        var begin = System.nanoTime();
        var people = importing.applied("people", file("people"));
        await().atMost(Duration.ofSeconds(60)).until(() -> Database.count("select count(*) from outbox") == 0);
        System.out.printf(
                "%d people checked, applied and told in %d ms%n", size, (System.nanoTime() - begin) / 1_000_000);

        assertThat(people.path("applied").asInt())
                .isEqualTo(expected.path("people").path("accepted").asInt());
        assertThat(people.path("refused").asInt())
                .isEqualTo(expected.path("people").path("refused").asInt());
        assertThat(byCode(people, false)).isEqualTo(sown(expected.path("people").path("faults")));
        assertThat(byCode(people, true)).isEqualTo(sown(expected.path("people").path("warnings")));
    }

    private byte[] file(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name + ".xlsx"));
    }

    private static TreeMap<String, Integer> byCode(JsonNode people, boolean warnings) {
        var counts = new TreeMap<String, Integer>();
        for (var group : people.path("faults")) {
            if (group.path("warning").asBoolean() != warnings) continue;
            counts.merge(group.path("code").asString(), group.path("count").asInt(), Integer::sum);
        }
        return counts;
    }

    private static TreeMap<String, Integer> sown(JsonNode faults) {
        var counts = new TreeMap<String, Integer>();
        faults.forEachEntry((code, count) -> counts.put(code, count.asInt()));
        return counts;
    }
}
