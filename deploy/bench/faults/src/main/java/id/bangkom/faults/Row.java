package id.bangkom.faults;

/** One promise of the scorecard and the experiment that tries to break it. */
interface Row {
    /** As on the command line, e.g. {@code r8}. */
    String name();

    String promise();

    /** In how many parts the row runs, each with a seed of its own; a part that is kept is not run again. */
    default int slices(Size size) {
        return 1;
    }

    Outcome run(Trial trial) throws Exception;
}
