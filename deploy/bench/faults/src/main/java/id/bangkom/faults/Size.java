package id.bangkom.faults;

/** How much a row does: enough to show its sabotage, enough for every build, or all that is promised. */
enum Size {
    TINY,
    CI,
    FULL;

    <T> T of(T tiny, T ci, T full) {
        return switch (this) {
            case TINY -> tiny;
            case CI -> ci;
            case FULL -> full;
        };
    }
}
