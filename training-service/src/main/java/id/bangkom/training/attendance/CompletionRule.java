package id.bangkom.training.attendance;

/**
 * What a participant has to show at the end (project rule D26).
 *
 * @param attendance per cent of the sessions at least
 * @param postTest points of 100 at least, where the course is tested
 */
record CompletionRule(int attendance, int postTest) {}
