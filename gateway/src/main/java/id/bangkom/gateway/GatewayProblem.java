package id.bangkom.gateway;

import java.util.Locale;

/** Everything that the gateway itself may refuse; services refuse for themselves. */
enum GatewayProblem {
    NOT_SIGNED_IN(401),
    FOREIGN_REQUEST(403),
    UNKNOWN_PATH(404),
    METHOD_NOT_ALLOWED(405),
    TOO_LARGE(413),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    TENANT_BUSY(503),
    SERVICE_BUSY(503),
    SERVICE_UNREACHABLE(503),
    SIGN_IN_UNREACHABLE(503),
    SERVICE_TOO_SLOW(504);

    private final int status;

    GatewayProblem(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Refusal because(Throwable cause) {
        return new Refusal(this, cause);
    }
}
