package id.bangkom.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Commands that end by themselves. */
class Shell {
    private Shell() {}

    /** Runs a command to its end; when it fails, what it said is the trouble. */
    static void run(List<String> command) {
        run(command, Map.of());
    }

    static void run(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0)
                throw new Trouble(
                        command.getFirst() + " failed:\n" + said.substring(Math.max(0, said.length() - 2_000)));
        } catch (IOException e) {
            throw new Trouble("Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted", e);
        }
    }

    static boolean works(List<String> command) {
        try {
            run(command);
            return true;
        } catch (Trouble e) {
            return false;
        }
    }
}
