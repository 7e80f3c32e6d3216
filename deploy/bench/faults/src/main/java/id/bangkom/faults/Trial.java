package id.bangkom.faults;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One run of a row.
 *
 * @param seed what is chosen at random is chosen again with the same seed
 * @param sabotage whether the row breaks its promise itself, to see that it would notice
 * @param tenants nobody else's in this ground
 */
record Trial(Size size, long seed, boolean sabotage, Random random, Ground ground, List<String> tenants) {
    private static final int TENANTS = 3;
    private static final int SLICES = 1000; // more than any row has
    private static final AtomicInteger COUNTER = new AtomicInteger();

    static Trial of(Row row, Size size, long seed, boolean sabotage, Ground ground) {
        int number = COUNTER.incrementAndGet();
        var tenants = IntStream.rangeClosed(1, TENANTS)
                .mapToObj(city -> "%s-%d-kota-%d".formatted(row.name(), number, city))
                .toList();
        return new Trial(size, seed, sabotage, new Random(seed), ground, tenants);
    }

    static long seedOfSlice(long seed, int slice) {
        return seed * SLICES + slice;
    }

    String tenant() {
        return tenants.get(random.nextInt(tenants.size()));
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
