package id.bangkom.evaluation.appraisal;

/**
 * The predicate of a performance appraisal (SKP), from the ratings of results and of behaviour (PermenPANRB 6/2022).
 */
public enum Predicate {
    SANGAT_BAIK,
    BAIK,
    BUTUH_PERBAIKAN,
    KURANG,
    SANGAT_KURANG;

    /** Against what was expected. */
    public enum Rating {
        BELOW,
        AS_EXPECTED,
        ABOVE
    }

    public static Predicate of(Rating results, Rating behaviour) {
        if (behaviour == Rating.BELOW) return results == Rating.BELOW ? SANGAT_KURANG : KURANG;
        if (results == Rating.BELOW) return BUTUH_PERBAIKAN;
        return results == Rating.ABOVE && behaviour == Rating.ABOVE ? SANGAT_BAIK : BAIK;
    }

    /** D15: raises a need of the source PERFORMANCE_GAP. */
    public boolean raisesNeed() {
        return this == BUTUH_PERBAIKAN || asksForCoaching();
    }

    /** D15: the behaviour asks for coaching. */
    public boolean asksForCoaching() {
        return this == KURANG || this == SANGAT_KURANG;
    }
}
