package id.bangkom.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A city and its districts.
 *
 * @param people how many it has when nobody says otherwise
 * @param regionCode first six digits of an identity number registered there; of Bukitintan, which exists nowhere, a code
 *     that exists nowhere
 */
record City(String code, String name, int people, String regionCode, Map<String, List<String>> districts) {
    static City named(String code) {
        return switch (code) {
            case "medan" -> city(code, "Pemerintah Kota Medan", 23_000, "127101");
            case "tanjungbalai" -> city(code, "Pemerintah Kota Tanjungbalai", 4_000, "127401");
            case "pematangsiantar" -> city(code, "Pemerintah Kota Pematangsiantar", 4_000, "127201");
            case "bukitintan" -> city(code, "Pemerintah Kota Bukitintan", 4_000, "999901");
            default -> throw new IllegalArgumentException("No such city: " + code);
        };
    }

    private static City city(String code, String name, int people, String regionCode) {
        var districts = new LinkedHashMap<String, List<String>>();
        for (var line : Resource.lines(code + ".txt")) {
            var parts = line.split(": ");
            districts.put(parts[0], List.of(parts[1].split(", ")));
        }
        return new City(code, name, people, regionCode, districts);
    }
}
