package id.bangkom.samples;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of a city's units, each with the share of people who sit in it directly. */
record Structure(List<Unit> units) {
    /**
     * @param kind as the workbook spells it
     * @param setting what kind of work is done there: office, school or clinic
     * @param weight share of all people, in arbitrary measure
     */
    record Unit(String code, String name, @Nullable String parent, String kind, String setting, double weight) {
        boolean isOpd() {
            return parent == null;
        }
    }

    static Structure of(City city, int size) {
        var units = new ArrayList<Unit>();
        var number = 0;
        for (var line : Resource.lines("opd.txt")) addOpd(units, city, size, "%02d".formatted(++number), line);
        for (var district : city.districts().entrySet()) {
            var code = "%02d".formatted(++number);
            units.add(new Unit(code, "Kecamatan " + district.getKey(), null, "Kecamatan", "office", 1.2));
            var place = 0;
            for (var ward : district.getValue()) {
                units.add(new Unit(
                        "%s.%02d".formatted(code, ++place), "Kelurahan " + ward, code, "Kelurahan", "office", 0.45));
            }
        }
        return new Structure(List.copyOf(units));
    }

    private static void addOpd(List<Unit> units, City city, int size, String code, String line) {
        var parts = line.split("\\|");
        var weight = Double.parseDouble(parts[2]);
        var branches = branches(parts[0], city, size);
        var divisions = parts[3].split(";");
        var own = branches.isEmpty() ? weight * 0.3 : weight * 0.05;
        units.add(new Unit(code, parts[0], null, parts[1], "office", own));
        var place = 0;
        for (var division : divisions) {
            var share = (branches.isEmpty() ? weight * 0.7 : weight * 0.08) / divisions.length;
            var kind = division.startsWith("Bagian") ? "Bagian" : "Bidang";
            units.add(new Unit("%s.%02d".formatted(code, ++place), division, code, kind, "office", share));
        }
        for (var branch : branches) {
            var setting = branch.startsWith("Puskesmas") || branch.startsWith("RSUD") ? "clinic" : "school";
            var kind = branch.startsWith("RSUD") ? "Rumah Sakit" : setting.equals("clinic") ? "Puskesmas" : "Sekolah";
            var share = weight * 0.87 / branches.size();
            units.add(new Unit("%s.%02d".formatted(code, ++place), branch, code, kind, setting, share));
        }
    }

    private static List<String> branches(String opd, City city, int size) {
        var names = new ArrayList<String>();
        if (opd.startsWith("Dinas Pendidikan")) {
            var schools = Math.clamp(size / 65, 4, 370);
            for (var i = 1; i <= schools * 3 / 4; i++) names.add("SD Negeri %03d".formatted(i));
            for (var i = 1; i <= schools - schools * 3 / 4; i++) names.add("SMP Negeri %d".formatted(i));
        } else if (opd.equals("Dinas Kesehatan")) {
            city.districts().keySet().forEach(district -> names.add("Puskesmas " + district));
            names.add("RSUD " + city.name().substring("Pemerintah ".length()));
        }
        return names;
    }

    List<Unit> opd() {
        return units.stream().filter(Unit::isOpd).toList();
    }

    Unit opdOf(Unit unit) {
        var top = unit;
        while (top.parent() != null) top = get(top.parent());
        return top;
    }

    private Unit get(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
