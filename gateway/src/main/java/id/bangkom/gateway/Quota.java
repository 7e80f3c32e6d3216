package id.bangkom.gateway;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often a person and a tenant may ask, by what it costs; kept in the memory of this gateway, so two of them allow twice as much. */
@Component
class Quota {
    private static final int MANY = 10_000;
    private final GatewaySettings settings;
    private final Map<Holder, Bucket> buckets = new ConcurrentHashMap<>();

    Quota(GatewaySettings settings) {
        this.settings = settings;
    }

    /** Takes one from the person's share and one from the tenant's; what is answered when either is used up. */
    Optional<Excess> take(Caller caller, Cost cost) {
        var allowed = settings.allowed(cost);
        return take(new Holder(caller.tenant(), caller.user(), cost), allowed.user(), "user")
                .or(() -> take(new Holder(caller.tenant(), null, cost), allowed.tenant(), "tenant"))
                .map(excess -> excess.among(
                        policy(cost, "user", allowed.user()) + ", " + policy(cost, "tenant", allowed.tenant())));
    }

    private Optional<Excess> take(Holder holder, GatewaySettings.Share share, String whose) {
        var bucket = buckets.computeIfAbsent(holder, unknown -> bucket(share));
        if (buckets.size() > MANY) forgetFull();
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return Optional.empty();
        return Optional.of(
                new Excess(holder.cost + "-" + whose, Duration.ofNanos(probe.getNanosToWaitForRefill()), ""));
    }

    /** A bucket that is full again says no more than none. */
    private void forgetFull() {
        buckets.entrySet()
                .removeIf(entry -> entry.getValue().getAvailableTokens()
                        >= share(entry.getKey()).calls());
    }

    private GatewaySettings.Share share(Holder holder) {
        var allowed = settings.allowed(holder.cost);
        return holder.user == null ? allowed.tenant() : allowed.user();
    }

    private static Bucket bucket(GatewaySettings.Share share) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(share.calls())
                        .refillGreedy(share.calls(), share.per())
                        .build())
                .build();
    }

    private static String policy(Cost cost, String whose, GatewaySettings.Share share) {
        return "\"%s-%s\";q=%d;w=%d"
                .formatted(cost, whose, share.calls(), share.per().toSeconds());
    }

    /** @param user null: the tenant as a whole */
    private record Holder(String tenant, @Nullable String user, Cost cost) {}

    /** A quota used up, in the words of draft-ietf-httpapi-ratelimit-headers-10. */
    record Excess(String name, Duration pause, String policies) {
        Excess among(String all) {
            return new Excess(name, pause, all);
        }

        void tell(HttpServletResponse response) {
            var seconds = pause.plusMillis(999).toSeconds();
            response.setHeader("Retry-After", Long.toString(seconds));
            response.setHeader("RateLimit-Policy", policies);
            response.setHeader("RateLimit", "\"%s\";r=0;t=%d".formatted(name, seconds));
        }
    }
}
