package id.bangkom.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** What differs between installations.
 *
 * @param publicUrl how browsers reach us; the only origin that may change anything
 * @param services where each service is, by the name it has in paths
 * @param answer how long a service may take until its answer begins
 * @param exchange how long a whole exchange may take, event streams excepted
 * @param costs what each person and each tenant may ask of this instance, by class of cost
 * @param connections to each service, at most
 * @param clockFile file with the business clock's offset; empty: real time. Refused in the profile {@code production}
 */
@ConfigurationProperties("bangkom.gateway")
record GatewaySettings(
        URI publicUrl,
        Map<String, URI> services,
        Identity identity,
        Duration connect,
        Duration answer,
        Duration exchange,
        Duration pause,
        int connections,
        Map<Cost, Allowance> costs,
        DataSize largestBody,
        DataSize largestUpload,
        Duration session,
        String clockFile) {
    /** The OpenID Connect provider, found by discovery. */
    record Identity(URI issuer, String clientId, String clientSecret) {}

    /**
     * What one class of cost allows.
     *
     * @param atOnce requests of one tenant that may be under way together
     * @param allAtOnce the same of all tenants: as many as the processors can work on without slowing each other down
     */
    record Allowance(Share user, Share tenant, int atOnce, int allAtOnce) {}

    /** So many calls in so much time; what was not used is saved up to that number. */
    record Share(int calls, Duration per) {}

    Allowance allowed(Cost cost) {
        return Objects.requireNonNull(costs.get(cost));
    }
}
