package id.bangkom.chassis.problem;

/** What every service may refuse, whatever it is about. */
public enum ChassisProblem implements Problem {
    BAD_REQUEST(400),
    INVALID_FIELDS(400),
    IDEMPOTENCY_KEY_MISSING(400),
    INVALID_CURSOR(400),
    NOT_SIGNED_IN(401),
    NOT_ALLOWED(403),
    UNKNOWN_ID(404),
    UNKNOWN_PATH(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_IN_PROGRESS(409),
    ALREADY_EXISTS(409),
    STALE_VERSION(412),
    TOO_LARGE(413),
    WRONG_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    IF_MATCH_MISSING(428),
    INTERNAL_ERROR(500),
    BUSY(503),
    UNAVAILABLE(503),
    STORAGE_FULL(507);

    private final int status;

    ChassisProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
