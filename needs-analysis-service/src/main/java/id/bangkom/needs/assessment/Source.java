package id.bangkom.needs.assessment;

/** Who or what says so. Assessor, CACT and post-training review stand above supervisor and self. */
public enum Source {
    SELF,
    SUPERVISOR,
    ASSESSOR,
    /** BKN's mass computer test. */
    CACT,
    POST_TRAINING
}
