package id.bangkom.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Where everything that goes wrong in here becomes an answer, in the filters as in the handlers. */
@Component
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Refusal refusal) {
            refused(refusal, request, response);
        } catch (DataAccessException | TransactionException e) {
            sessionsAway(e, request, response);
        }
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void sessionsAway(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.warn("sessions out of reach: {}", e.getClass().getSimpleName());
        problems.write(GatewayProblem.SIGN_IN_UNREACHABLE, request, response);
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(refusal.problem(), request, response);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    void nowhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(GatewayProblem.UNKNOWN_PATH, request, response);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void method(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(GatewayProblem.METHOD_NOT_ALLOWED, request, response);
    }

    @ExceptionHandler(RuntimeException.class)
    void accident(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.error("unexpected {}", Trace.of(request).id(), e);
        problems.write(GatewayProblem.INTERNAL_ERROR, request, response);
    }
}
