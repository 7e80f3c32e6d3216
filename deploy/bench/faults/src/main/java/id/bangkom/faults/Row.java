package id.bangkom.faults;

/** One promise of the scorecard and the experiment that tries to break it. */
interface Row {
    /** As on the command line, e.g. {@code r8}. */
    String name();

    String promise();

    Outcome run(Trial trial) throws Exception;
}
