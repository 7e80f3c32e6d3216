package id.bangkom.registry.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Golongan: I/a to IV/e of a PNS, I to XVII of a PPPK; sorted by rank, never by text. */
public record Grade(String code) implements Comparable<Grade> {
    private static final List<String> PNS = List.of(
            "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a",
            "IV/b", "IV/c", "IV/d", "IV/e");
    private static final List<String> PPPK = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII");
    private static final List<String> RANKS = List.of(
            "Juru Muda",
            "Juru Muda Tingkat I",
            "Juru",
            "Juru Tingkat I",
            "Pengatur Muda",
            "Pengatur Muda Tingkat I",
            "Pengatur",
            "Pengatur Tingkat I",
            "Penata Muda",
            "Penata Muda Tingkat I",
            "Penata",
            "Penata Tingkat I",
            "Pembina",
            "Pembina Tingkat I",
            "Pembina Utama Muda",
            "Pembina Utama Madya",
            "Pembina Utama");
    private static final String LETTERS = "abcde";

    /** Reads III/d, III.d, "III d" and SIASN's id 34; of PPPK also "9" for IX. */
    static Optional<Grade> of(String text) {
        var plain = text.strip().replaceAll("[ ./\\-]", "").toLowerCase(Locale.ROOT);
        if (plain.matches("[1-4][1-5]")) {
            plain = PPPK.get(plain.charAt(0) - '1').toLowerCase(Locale.ROOT) + LETTERS.charAt(plain.charAt(1) - '1');
        }
        if (plain.matches("[i]{1,3}[a-e]|iv[a-e]")) {
            var code = plain.substring(0, plain.length() - 1).toUpperCase(Locale.ROOT) + "/"
                    + plain.charAt(plain.length() - 1);
            return PNS.contains(code) ? Optional.of(new Grade(code)) : Optional.empty();
        }
        var upper =
                plain.matches("[1-9]|1[0-7]") ? PPPK.get(Integer.parseInt(plain) - 1) : plain.toUpperCase(Locale.ROOT);
        return PPPK.contains(upper) ? Optional.of(new Grade(upper)) : Optional.empty();
    }

    boolean isPppk() {
        return PPPK.contains(code);
    }

    /** Where it stands within its own ladder, from 0. */
    int rank() {
        return isPppk() ? PPPK.indexOf(code) : PNS.indexOf(code);
    }

    /** Pangkat; a PPPK has none. */
    Optional<String> rankName() {
        return isPppk() ? Optional.empty() : Optional.of(RANKS.get(PNS.indexOf(code)));
    }

    @Override
    public int compareTo(Grade other) {
        return Integer.compare(rank(), other.rank());
    }
}
