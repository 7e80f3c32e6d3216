package id.bangkom.chassis.web;

import static id.bangkom.chassis.problem.ChassisProblem.BUSY;

import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.time.Deadline;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Works on so many requests at once and refuses the next, before it costs anything; threads alone would take them all and let them wait for the
 * same few connections. What the gateway no longer waits for is not begun. An event stream needs its place only until it has begun.
 */
public class Admission extends OncePerRequestFilter {
    /** Milliseconds for which the gateway still waits for the answer. */
    static final String ANSWER_WITHIN = "X-Answer-Within";

    private static final Logger log = LoggerFactory.getLogger(Admission.class);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Semaphore places;
    private final Problems problems;

    public Admission(int places, Problems problems) {
        this.places = new Semaphore(places);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var deadline = deadlineOf(request);
        var late = deadline.filter(known -> known.millisLeft() <= 0).isPresent();
        if (late || !places.tryAcquire()) {
            log.info("refused {} {}", BUSY.code(), late ? "too late" : "no place");
            problems.write(BUSY.because(), request, response);
            return;
        }
        try {
            if (deadline.isPresent()) pass(deadline.get(), request, response, chain);
            else chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static void pass(
            Deadline deadline, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            deadline.call(() -> {
                chain.doFilter(request, response);
                return deadline;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** What is no number says nothing. */
    private static Optional<Deadline> deadlineOf(HttpServletRequest request) {
        var patience = request.getHeader(ANSWER_WITHIN);
        if (patience == null || !patience.matches("\\d{1,9}")) return Optional.empty();
        var told = Duration.ofMillis(Long.parseLong(patience));
        return Optional.of(Deadline.in(told.compareTo(LONGEST) < 0 ? told : LONGEST));
    }
}
