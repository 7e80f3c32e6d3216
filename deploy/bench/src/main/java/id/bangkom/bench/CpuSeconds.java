package id.bangkom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each running program has used of the processors so far, its children included: who else worked while a row was measured, and how much. */
record CpuSeconds(Map<String, Double> byProgram) {
    static CpuSeconds now() {
        try (var programs = Files.list(Bench.HOME.resolve("run"))) {
            var used = new TreeMap<String, Double>();
            for (var program : programs.toList()) {
                var pid = Long.parseLong(Files.readString(program).split(" ", 2)[0]);
                used.put(
                        program.getFileName().toString(),
                        ProcessHandle.of(pid).map(CpuSeconds::of).orElse(0.0));
            }
            used.put("bench", alone(ProcessHandle.current())); // some of the others are its children
            return new CpuSeconds(used);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(CpuSeconds::alone)
                .sum();
    }

    private static double alone(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(used -> Bench.seconds(used.toNanos()))
                .orElse(0.0);
    }

    /** Adds what was used since then to the sums. */
    void addSince(CpuSeconds before, Map<String, Double> sums) {
        byProgram.forEach((program, seconds) ->
                sums.merge(program, seconds - before.byProgram.getOrDefault(program, 0.0), Double::sum));
    }
}
