package id.bangkom.chassis.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where our columns stand in the sender's file. */
public final class Header {
    private final int row;
    private final List<String> titles;
    private final Map<String, Integer> places;
    private final List<String> missing;

    private Header(int row, List<String> titles, Map<String, Integer> places, List<String> missing) {
        this.row = row;
        this.titles = titles;
        this.places = places;
        this.missing = missing;
    }

    static Header match(int row, List<String> titles, List<Column> columns) {
        var found = new HashMap<String, Integer>();
        for (var i = 0; i < titles.size(); i++) found.putIfAbsent(plain(titles.get(i)), i);
        found.remove("");
        var places = new HashMap<String, Integer>();
        var missing = new ArrayList<String>();
        for (var column : columns) {
            var place = place(column, found);
            if (place >= 0) places.put(column.name(), place);
            else if (column.required()) missing.add(column.name());
        }
        return new Header(row, List.copyOf(titles), Map.copyOf(places), List.copyOf(missing));
    }

    private static int place(Column column, Map<String, Integer> found) {
        var own = found.get(plain(column.name()));
        if (own != null) return own;
        for (var synonym : column.synonyms()) {
            var place = found.get(plain(synonym));
            if (place != null) return place;
        }
        return -1;
    }

    private static String plain(String title) {
        var plain = new StringBuilder(title.length());
        title.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    /** The number of the header's own row. */
    public int row() {
        return row;
    }

    /** The sender's titles as they were. */
    public List<String> titles() {
        return titles;
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** The sender's title of one of our columns; null when there is none. */
    public @Nullable String title(String column) {
        var place = places.get(column);
        return place == null ? null : titles.get(place);
    }

    int index(String column) {
        return places.getOrDefault(column, -1);
    }

    int matches() {
        return places.size();
    }

    List<String> missing() {
        return missing;
    }
}
