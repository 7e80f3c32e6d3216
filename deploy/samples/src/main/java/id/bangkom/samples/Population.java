package id.bangkom.samples;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** All people of a city, one after the other, unit by unit. */
final class Population implements Iterator<Person> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final List<String> MEN = names("men");
    private static final List<String> WOMEN = names("women");
    private static final List<String> LAST = names("last");

    private final City city;
    private final Structure structure;
    private final Catalogue catalogue;
    private final long seed;
    private final int size;
    private final double totalWeight;
    private final Set<String> nips = new HashSet<>();
    private int index;
    private int unit;
    private int inUnit;
    private double passed;

    Population(City city, Structure structure, Catalogue catalogue, long seed, int size) {
        this.city = city;
        this.structure = structure;
        this.catalogue = catalogue;
        this.seed = seed;
        this.size = size;
        this.totalWeight =
                structure.units().stream().mapToDouble(Structure.Unit::weight).sum();
    }

    private static List<String> names(String list) {
        return Resource.lines("names.txt").stream()
                .filter(line -> line.startsWith(list + ": "))
                .map(line -> List.of(line.substring(list.length() + 2).split(" ")))
                .findFirst()
                .orElseThrow();
    }

    City city() {
        return city;
    }

    Structure structure() {
        return structure;
    }

    @Override
    public boolean hasNext() {
        return index < size;
    }

    @Override
    public Person next() {
        if (!hasNext()) throw new NoSuchElementException();
        while (unit < structure.units().size() - 1
                && index >= Math.round((passed + here().weight()) / totalWeight * size)) {
            passed += here().weight();
            unit++;
            inUnit = 0;
        }
        return person(index++, inUnit++);
    }

    private Structure.Unit here() {
        return structure.units().get(unit);
    }

    private Person person(int i, int k) {
        var random = new SplittableRandom(seed * 1_000_003 + i);
        var position = catalogue.pick(here(), k, random);
        var kind = kind(position, random);
        var career = new Career(random, kind, position);
        var woman = random.nextInt(100) < 58;
        return new Person(
                i,
                nip(career, woman, i),
                career.titlePrefix(),
                name(woman, random),
                career.titleSuffix(),
                woman,
                career.born(),
                career.appointed(),
                kind,
                career.grade(),
                status(position, random),
                here(),
                structure.opdOf(here()),
                position);
    }

    /** About the mixture that Medan reported for 2025. */
    private static String kind(Catalogue.Position position, SplittableRandom random) {
        var dice = random.nextInt(100);
        return switch (position.positionClass()) {
            case "Pelaksana" -> dice < 15 ? "PNS" : dice < 18 ? "CPNS" : dice < 25 ? "PPPK" : "PPPK Paruh Waktu";
            case "Fungsional" -> dice < 62 || !Objects.equals(position.level(), "Ahli Pertama") ? "PNS" : "PPPK";
            default -> "PNS";
        };
    }

    private String nip(Career career, boolean woman, int i) {
        var prefix = career.nipPrefix() + (woman ? 2 : 1);
        for (var sequence = i % 999; ; sequence++) {
            var nip = prefix + "%03d".formatted(sequence % 999 + 1);
            if (nips.add(nip)) return nip;
        }
    }

    private static String name(boolean woman, SplittableRandom random) {
        var first = woman ? WOMEN : MEN;
        var name = first.get(random.nextInt(first.size()));
        if (random.nextInt(3) == 0) name += " " + first.get(random.nextInt(first.size()));
        return name + " " + LAST.get(random.nextInt(LAST.size()));
    }

    private static String status(Catalogue.Position position, SplittableRandom random) {
        var dice = random.nextInt(1000);
        if (!position.positionClass().equals("Fungsional")
                && !position.positionClass().equals("Pelaksana")) return "Aktif";
        return dice < 975
                ? "Aktif"
                : dice < 982 ? "CLTN" : dice < 992 ? "Tugas Belajar" : dice < 994 ? "MPP" : "Pensiun";
    }
}
