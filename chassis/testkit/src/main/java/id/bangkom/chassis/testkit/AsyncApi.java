package id.bangkom.chassis.testkit;

import id.bangkom.chassis.event.Event;
import id.bangkom.chassis.event.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds {@code contracts/asyncapi.yaml} against the examples beside it and against the events that the service really tells. */
public final class AsyncApi {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private AsyncApi() {}

    /** What one of the three has and another has not, as "topic type"; empty when they agree. */
    public static List<String> differences(Class<?> application) {
        var described = described();
        var told = told(application);
        var examples = examples();
        var differences = new ArrayList<String>();
        missing(told, described.keySet(), "not described: ", differences);
        missing(described.keySet(), told, "described, but never told: ", differences);
        missing(described.values(), examples, "described, without example: ", differences);
        missing(examples, described.values(), "example that nothing refers to: ", differences);
        return differences;
    }

    private static void missing(Iterable<String> from, Collection<String> in, String what, List<String> found) {
        for (var one : from) if (!in.contains(one)) found.add(what + one);
    }

    /** "topic type" of each message of a channel that the service sends to, with the file of its example. */
    private static Map<String, String> described() {
        var document = document();
        var messages = new TreeMap<String, String>();
        for (var operation : document.path("operations")) {
            var channel = document.at(
                    operation.path("channel").path("$ref").asString("").substring(1));
            channel.path("messages")
                    .forEachEntry((name, message) -> messages.put(
                            channel.path("address").asString("") + " " + name,
                            message.at("/payload/examples/0/$ref").asString("").replaceFirst("^\\./", "")));
        }
        return messages;
    }

    private static JsonNode document() {
        try {
            Object yaml = new Yaml().load(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
            return JSON.valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> told(Class<?> application) {
        var service = Path.of("").toAbsolutePath().getFileName().toString().replaceFirst("-service$", "");
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Event.class));
        var told = new TreeSet<String>();
        for (var found : scan.findCandidateComponents(application.getPackageName())) {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            // an empty one knows its name
            var event = (Event) JSON.readValue("{}", type);
            told.add(service + (event instanceof State ? ".state " : " ") + event.type());
        }
        return told;
    }

    private static Set<String> examples() {
        try (var files = Files.list(CONTRACTS)) {
            var names = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
