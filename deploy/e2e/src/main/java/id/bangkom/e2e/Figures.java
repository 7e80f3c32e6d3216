package id.bangkom.e2e;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What one city's story came to, every number read from the running system. */
final class Figures {
    final String tenant;
    int imported;
    int refused;
    int gapsFound;
    long planCost;
    long ceiling;
    int batches;
    int people;
    int departments;
    int completed;
    int failed;
    int promoted;
    BigDecimal hoursCredited = BigDecimal.ZERO;
    int gapsClosed;
    int gapsAfter;
    final Map<String, Double> seconds = new LinkedHashMap<>();

    Figures(String tenant) {
        this.tenant = tenant;
    }

    <T> T timed(String step, Supplier<T> work) {
        var began = Instant.now();
        var result = work.get();
        var took = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        seconds.merge(step, took, Double::sum);
        System.out.printf("  %-16s %-12s %6.1f s%n", tenant, step, took);
        return result;
    }

    void timed(String step, Runnable work) {
        timed(step, () -> {
            work.run();
            return tenant;
        });
    }
}
