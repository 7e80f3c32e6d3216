package id.bangkom.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The positions of a city: the managing ones belong to one unit each, all others are shared. */
final class Catalogue {
    /** positionClass and level are spelt as people spell them. */
    record Position(
            String code,
            String name,
            String positionClass,
            @Nullable String level,
            int jobClass) {}

    private final List<Position> positions = new ArrayList<>();
    private final Map<String, List<Position>> managing = new LinkedHashMap<>();
    private final Map<String, List<Position>> functional = new LinkedHashMap<>();
    private final List<Position> staff = new ArrayList<>();

    static Catalogue of(Structure structure) {
        var catalogue = new Catalogue();
        structure.units().forEach(catalogue::addManaging);
        Resource.lines("functional.txt").forEach(catalogue::addFunctional);
        Resource.lines("staff.txt").forEach(catalogue::addStaff);
        return catalogue;
    }

    private void addManaging(Structure.Unit unit) {
        switch (unit.kind()) {
            case "Sekretariat Daerah" -> {
                manage(unit, "Sekretaris Daerah", "JPT Pratama", 15);
                for (var field : List.of("Pemerintahan", "Perekonomian", "Administrasi Umum")) {
                    manage(unit, "Asisten " + field, "JPT Pratama", 14);
                }
            }
            case "Kecamatan" -> {
                manage(unit, unit.name().replace("Kecamatan", "Camat"), "Administrator", 12);
                manage(unit, "Sekretaris " + unit.name(), "Administrator", 11);
                manage(unit, "Kepala Seksi Pemerintahan " + unit.name(), "Pengawas", 9);
            }
            case "Kelurahan" -> {
                manage(unit, unit.name().replace("Kelurahan", "Lurah"), "Pengawas", 9);
                manage(unit, "Sekretaris " + unit.name() + " (" + unit.code() + ")", "Pengawas", 8);
            }
            case "Bagian", "Bidang" -> {
                manage(unit, "Kepala " + unit.name() + " (" + unit.code() + ")", "Administrator", 11);
                manage(unit, "Kepala Subbagian pada " + unit.name() + " (" + unit.code() + ")", "Pengawas", 9);
            }
            case "Sekolah", "Puskesmas" -> {} // led by a teacher or a doctor
            case "Rumah Sakit" -> manage(unit, "Direktur " + unit.name(), "Administrator", 12);
            default -> {
                manage(unit, "Kepala " + unit.name(), "JPT Pratama", 14);
                manage(unit, "Sekretaris " + unit.name(), "Administrator", 12);
                manage(unit, "Kepala Subbagian Umum " + unit.name(), "Pengawas", 9);
                manage(unit, "Kepala Subbagian Keuangan " + unit.name(), "Pengawas", 9);
            }
        }
    }

    private void manage(Structure.Unit unit, String name, String positionClass, int jobClass) {
        var mine = managing.computeIfAbsent(unit.code(), code -> new ArrayList<>());
        var code = "S-%s-%d".formatted(unit.code(), mine.size() + 1);
        mine.add(added(new Position(code, name, positionClass, null, jobClass)));
    }

    private void addFunctional(String line) {
        var parts = line.split("\\|");
        for (var level : parts[2].split(",")) {
            var initials = level.chars()
                    .filter(Character::isUpperCase)
                    .collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append);
            var code = "F-%s-%s%d"
                    .formatted(parts[0].replace(" ", "").toUpperCase(java.util.Locale.ROOT), initials, level.length());
            var position = new Position(code, parts[0] + " " + level, "Fungsional", level, jobClass(level));
            functional.computeIfAbsent(parts[1], setting -> new ArrayList<>()).add(added(position));
        }
    }

    private static int jobClass(String level) {
        return switch (level) {
            case "Pemula" -> 5;
            case "Terampil" -> 6;
            case "Mahir" -> 7;
            case "Penyelia", "Ahli Pertama" -> 8;
            case "Ahli Muda" -> 9;
            case "Ahli Madya" -> 11;
            default -> 13;
        };
    }

    private void addStaff(String line) {
        var parts = line.split("\\|");
        var code = "P-%02d".formatted(staff.size() + 1);
        staff.add(added(new Position(code, parts[0], "Pelaksana", null, Integer.parseInt(parts[1]))));
    }

    private Position added(Position position) {
        positions.add(position);
        return position;
    }

    List<Position> positions() {
        return positions;
    }

    /** The position of the k-th person of a unit: its managers come first. */
    Position pick(Structure.Unit unit, int k, SplittableRandom random) {
        var managers = managing.getOrDefault(unit.code(), List.of());
        if (k < managers.size()) return managers.get(k);
        var share = unit.setting().equals("office") ? 25 : 78;
        if (random.nextInt(100) >= share) return staff.get(random.nextInt(staff.size()));
        var possible = Objects.requireNonNull(functional.get(unit.setting()));
        return possible.get(Math.min(random.nextInt(possible.size()), random.nextInt(possible.size())));
    }
}
