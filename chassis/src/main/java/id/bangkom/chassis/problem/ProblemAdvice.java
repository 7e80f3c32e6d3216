package id.bangkom.chassis.problem;

import static id.bangkom.chassis.problem.ChassisProblem.*;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;

/** The one place where anything that went wrong becomes an answer. */
@RestControllerAdvice
public class ProblemAdvice {
    /** Request attribute that marks an answer as "no such id"; the tenant filter leaves an audit entry for it. */
    public static final String UNKNOWN = ProblemAdvice.class.getName() + ".unknown";

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException refused, HttpServletRequest request) {
        if (refused.problem().status() == 404) request.setAttribute(UNKNOWN, true);
        if (refused.problem().status() < 500)
            log.info("refused {} {}", refused.problem().code(), request.getMethod());
        var detail = problems.detail(refused, request);
        var answer = ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", Problems.localeOf(request).getLanguage());
        Problems.retryAfter(refused.problem()).ifPresent(seconds -> answer.header("Retry-After", seconds));
        return answer.body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        var refused = INVALID_FIELDS.because();
        for (var error : e.getBindingResult().getAllErrors()) {
            var pointer = error instanceof FieldError field
                    ? "/" + field.getField().replaceAll("\\[(\\d+)]", "/$1").replace('.', '/')
                    : "";
            Constraints.name(
                    refused, pointer, Optional.ofNullable(error.getCode()).orElse(""), error.getArguments());
        }
        return refused(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
        var refused = INVALID_FIELDS.because();
        for (var result : e.getParameterValidationResults())
            for (var error : result.getResolvableErrors()) {
                var codes = error.getCodes();
                var code = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
                Constraints.name(
                        refused, "/" + result.getMethodParameter().getParameterName(), code, error.getArguments());
            }
        return refused(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (e.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            var pointer = new StringBuilder();
            wrong.getPath()
                    .forEach(step -> pointer.append('/')
                            .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
            return refused(INVALID_FIELDS.because().at(pointer.toString(), "field-wrong-form"), request);
        }
        return refused(BAD_REQUEST.because("JSON"), request);
    }

    /** An id in the path that is no UUID answers like one that nobody has. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatched(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) return refused(UNKNOWN_ID.because(), request);
        return refused(INVALID_FIELDS.because().at("/" + e.getName(), "field-wrong-form"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unbound(ServletRequestBindingException e, HttpServletRequest request) {
        if (e instanceof MissingRequestHeaderException header
                && header.getHeaderName().equalsIgnoreCase("If-Match"))
            return refused(IF_MATCH_MISSING.because(), request);
        return refused(
                BAD_REQUEST.because(Optional.ofNullable(e.getBody().getDetail()).orElse("")), request);
    }

    @ExceptionHandler({NoResourceFoundException.class})
    ResponseEntity<ProblemDetail> nowhere(HttpServletRequest request) {
        return refused(UNKNOWN_PATH.because(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return refused(METHOD_NOT_ALLOWED.because(e.getMethod()), request);
    }

    @ExceptionHandler({HttpMediaTypeNotSupportedException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> media(HttpServletRequest request) {
        return refused(WRONG_MEDIA_TYPE.because("application/json, multipart/form-data"), request);
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<ProblemDetail> unacceptable(HttpServletRequest request) {
        return refused(NOT_ACCEPTABLE.because(), request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<ProblemDetail> large(HttpServletRequest request) {
        return refused(TOO_LARGE.because("25 MB"), request);
    }

    /** Neutral on purpose: it must not reveal whose row stands in the way. */
    @ExceptionHandler(DuplicateKeyException.class)
    ResponseEntity<ProblemDetail> duplicate(HttpServletRequest request) {
        return refused(ALREADY_EXISTS.because(), request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> database(Exception e, HttpServletRequest request) {
        var problem = DatabaseTrouble.of(e);
        if (problem.isEmpty()) return accident(e, request);
        log.warn("database {} {}", problem.get().code(), e.toString());
        return refused(problem.get().because(), request);
    }

    /** The reader went away; there is nobody left to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> accident(Exception e, HttpServletRequest request) {
        log.error("unexpected", e);
        return refused(INTERNAL_ERROR.because(), request);
    }
}
