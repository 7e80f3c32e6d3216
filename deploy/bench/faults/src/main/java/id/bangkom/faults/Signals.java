package id.bangkom.faults;

import java.io.IOException;
import java.util.List;

/** Commands of the system: signals to a process that the ground has started, and what only root may do. */
final class Signals {
    private Signals() {}

    /** @param signal KILL, STOP or CONT */
    static void send(String signal, long pid) {
        run(List.of("kill", "-" + signal, Long.toString(pid)));
    }

    static void run(List<String> command) {
        if (!works(command)) throw new IllegalStateException("It does not work: " + String.join(" ", command));
    }

    static boolean works(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
