package id.bangkom.chassis.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The permission table: which role may call which operation. Every {@code permissions.txt} on the class path adds lines of the form
 * {@code GET /people/{id}  TENANT_ADMIN ANALYST}; an operation that no line names is denied to all. {@code ALL} are the roles within a tenant, so not the operator.
 */
public class Permissions {
    /** One line of the table. */
    public record Line(String method, PathPattern path, Set<Role> roles) {}

    private final List<Line> lines = new ArrayList<>();

    public Permissions() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:permissions.txt"))
                file.getContentAsString(StandardCharsets.UTF_8).lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.sort((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.path(), b.path()));
    }

    private void add(String line) {
        var words = List.of(line.replaceFirst("#.*", "").strip().split("\\s+"));
        if (words.size() < 3) return;
        var roles = EnumSet.noneOf(Role.class);
        words.subList(2, words.size()).forEach(word -> {
            if (word.equals("ALL")) roles.addAll(EnumSet.complementOf(EnumSet.of(Role.OPERATOR)));
            else roles.add(Role.valueOf(word));
        });
        lines.add(new Line(words.get(0), PathPatternParser.defaultInstance.parse(words.get(1)), roles));
    }

    /** The roles that may do this; empty when the table does not know the operation. */
    public Optional<Set<Role>> of(String method, String path) {
        var asked = PathContainer.parsePath(path);
        return lines.stream()
                .filter(line -> line.method().equals(method) && line.path().matches(asked))
                .map(Line::roles)
                .findFirst();
    }

    public boolean allows(Set<Role> held, String method, String path) {
        return of(method, path)
                .filter(may -> held.stream().anyMatch(may::contains))
                .isPresent();
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return Arrays.toString(lines.toArray());
    }
}
