package id.bangkom.registry.people;

/** The sixteen digits of a citizen: place of first registration, birth date (of a woman the day plus 40), sequence. Read for comparison only, never kept. */
record Nik(String digits) {
    static boolean isOne(String text) {
        return Nip.strip(text).matches("\\d{16}");
    }

    static Nik of(String text) {
        return new Nik(Nip.strip(text));
    }

    private int number(int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    boolean isWoman() {
        return number(6) > 40;
    }

    /** Birth day, month and two-digit year agree. */
    boolean bornAs(Nip nip) {
        var born = nip.born();
        var day = isWoman() ? number(6) - 40 : number(6);
        return day == born.getDayOfMonth() && number(8) == born.getMonthValue() && number(10) == born.getYear() % 100;
    }
}
