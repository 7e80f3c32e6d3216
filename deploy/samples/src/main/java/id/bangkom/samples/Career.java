package id.bangkom.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;

/** Birth, appointment, grade and titles that fit together and fit the position. */
final class Career {
    private static final List<String> DEGREES =
            List.of("S.E.", "S.H.", "S.Sos.", "S.Kom.", "S.T.", "S.I.P.", "S.Pd.", "S.P.", "S.STP.", "A.Md.");

    private final LocalDate born;
    private final LocalDate appointed;
    private final String kind;
    private final String grade;
    private final String titlePrefix;
    private final String titleSuffix;
    private final int frequency;

    Career(SplittableRandom random, String kind, Catalogue.Position position) {
        this.kind = kind;
        var rank = rank(position);
        var years = kind.equals("PNS") ? 4 + rank * 3 + random.nextInt(8) : random.nextInt(1, 5);
        var months = kind.equals("CPNS") ? 6 : years * 12 + random.nextInt(12);
        this.appointed = Population.TODAY.minusMonths(months).withDayOfMonth(1);
        var age = 22 + random.nextInt(kind.startsWith("PPPK") ? 18 : 8);
        this.born = appointed.minusYears(age).minusDays(random.nextInt(1, 364));
        this.grade = grade(rank, position, random);
        this.frequency = 1 + random.nextInt(2);
        var scholar = rank >= 2 && !position.positionClass().equals("Pelaksana");
        this.titlePrefix =
                position.name().startsWith("Dokter") ? "dr." : rank >= 5 && random.nextInt(3) == 0 ? "Drs." : "";
        this.titleSuffix = suffix(random, scholar, rank);
    }

    private static String suffix(SplittableRandom random, boolean scholar, int rank) {
        if (!scholar) return "";
        var first = DEGREES.get(random.nextInt(DEGREES.size()));
        return rank >= 4 && random.nextBoolean() ? first + ", M.Si." : first;
    }

    /** How far up somebody has come, 0 to 6. */
    private static int rank(Catalogue.Position position) {
        return switch (position.positionClass()) {
            case "JPT Pratama" -> 6;
            case "Administrator" -> 5;
            case "Pengawas" -> 4;
            case "Pelaksana" -> 1;
            default ->
                switch (position.jobClass()) {
                    case 5 -> 0;
                    case 6 -> 1;
                    case 7 -> 2;
                    case 8 -> 2;
                    case 9 -> 3;
                    case 11 -> 5;
                    default -> 6;
                };
        };
    }

    private String grade(int rank, Catalogue.Position position, SplittableRandom random) {
        if (kind.startsWith("PPPK"))
            return position.positionClass().equals("Pelaksana")
                    ? one(random, "V", "VII", "IX")
                    : one(random, "IX", "X");
        return switch (rank) {
            case 0 -> "II/a";
            case 1 -> one(random, "II/b", "II/c", "II/d", "III/a");
            case 2 -> one(random, "III/a", "III/b");
            case 3 -> one(random, "III/c", "III/d");
            case 4 -> one(random, "III/c", "III/d");
            case 5 -> one(random, "IV/a", "IV/b");
            default -> one(random, "IV/c", "IV/d");
        };
    }

    private static String one(SplittableRandom random, String... possible) {
        return possible[random.nextInt(possible.length)];
    }

    /** The first fourteen digits: of a PNS the month of appointment, of a PPPK the digit 2 and how often appointed. */
    String nipPrefix() {
        var birth = born.format(DateTimeFormatter.BASIC_ISO_DATE);
        if (kind.startsWith("PPPK")) return birth + appointed.getYear() + "2" + frequency;
        return birth + "%d%02d".formatted(appointed.getYear(), appointed.getMonthValue());
    }

    LocalDate born() {
        return born;
    }

    LocalDate appointed() {
        return appointed;
    }

    String grade() {
        return grade;
    }

    String titlePrefix() {
        return titlePrefix;
    }

    String titleSuffix() {
        return titleSuffix;
    }
}
