package id.bangkom.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds what a workbook means by a code or a name, and the likeliest meaning of a misspelt name. */
public final class Directory {
    private final Map<String, Entry> byCode = new HashMap<>();
    private final Map<String, Entry> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final List<Entry> entries;
    private final Map<String, String> nearest = new HashMap<>();

    /** One thing that can be meant. */
    public record Entry(UUID id, String code, String name) {}

    public Directory(List<Entry> entries) {
        this.entries = entries;
        for (var entry : entries) {
            byCode.put(plain(entry.code()), entry);
            if (byName.put(plain(entry.name()), entry) != null) ambiguous.add(plain(entry.name()));
        }
    }

    /** By code if there is one, else by a name that only one entry has. */
    public Optional<UUID> find(String code, String name) {
        var byItsCode = code.isEmpty() ? null : byCode.get(plain(code));
        if (byItsCode != null) return Optional.of(byItsCode.id());
        var plain = plain(name);
        if (name.isEmpty() || ambiguous.contains(plain)) return Optional.empty();
        return Optional.ofNullable(byName.get(plain)).map(Entry::id);
    }

    public boolean isAmbiguous(String name) {
        return ambiguous.contains(plain(name));
    }

    /** The most similar name there is; "" when nothing is similar. */
    public String nearest(String name) {
        return nearest.computeIfAbsent(name, this::search);
    }

    private String search(String name) {
        var wanted = trigrams(name);
        var best = 0.2;
        var found = "";
        for (var entry : entries) {
            var there = trigrams(entry.name());
            var shared = there.stream().filter(wanted::contains).count();
            var likeness = (double) shared / (there.size() + wanted.size() - shared);
            if (likeness > best) {
                best = likeness;
                found = entry.name();
            }
        }
        return found;
    }

    private static Set<String> trigrams(String name) {
        var padded = "  " + plain(name) + " ";
        var trigrams = new HashSet<String>();
        for (var i = 0; i + 3 <= padded.length(); i++) trigrams.add(padded.substring(i, i + 3));
        return trigrams;
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
