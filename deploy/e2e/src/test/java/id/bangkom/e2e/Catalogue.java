package id.bangkom.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of the console as its source has them: what belongs to one language only must not be seen in the other. */
final class Catalogue {
    private static final Path TEXTS = Path.of("..", "..", "gateway", "console", "src", "text");
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'");
    private static final Pattern RAW = Pattern.compile(
            "undefined|\\bNaN\\b|\\[object |\\b[A-Z]{3,}(_[A-Z]+)+\\b|^[a-z]+([.-][a-z]+){1,5}$", Pattern.MULTILINE);

    private Catalogue() {}

    /** Texts that only the other language has. */
    static Set<String> foreignTo(String language) {
        var foreign = of(language.equals("id") ? "en" : "id");
        foreign.removeAll(of(language));
        return foreign;
    }

    /** Codes, keys and slips of the program that no user should see. */
    static Set<String> rawIn(String text) {
        return RAW.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found -> !found.endsWith(".xlsx") && !found.endsWith(".csv"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> of(String language) {
        try (var files = Files.walk(TEXTS.resolve(language))) {
            var texts = new TreeSet<String>();
            for (var file : files.filter(Files::isRegularFile).toList())
                QUOTED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(text -> text.length() > 3)
                        .forEach(texts::add);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
