package id.bangkom.chassis.web;

import static id.bangkom.chassis.problem.ChassisProblem.*;

import id.bangkom.chassis.problem.DatabaseTrouble;
import id.bangkom.chassis.problem.ProblemException;
import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.security.Actor;
import id.bangkom.chassis.tenancy.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every POST one effect, however often it is sent: key, effect and answer commit in one transaction, so that a crash between commit and
 * answer is healed by the repetition. Follows the Idempotency-Key draft (draft-ietf-httpapi-idempotency-key-header-08). Uploads are exempt:
 * they are recognised by their content.
 */
public class IdempotencyFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
    static final String KEY = "Idempotency-Key";
    static final int LONGEST_KEY = 100;
    private static final int LARGEST_BODY = 1 << 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Problems problems;

    public IdempotencyFilter(JdbcClient jdbc, PlatformTransactionManager transactions, Problems problems) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !request.getMethod().equals("POST")
                || !Tenant.inScope()
                || type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            var key = request.getHeader(KEY);
            if (key == null || key.isBlank() || key.length() > LONGEST_KEY) throw IDEMPOTENCY_KEY_MISSING.because();
            var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) throw TOO_LARGE.because("1 MB");
            var recorded = new ContentCachingResponseWrapper(response);
            var earlier = Objects.requireNonNull(transaction.execute(status -> {
                var hash = hash(request, body);
                if (!claim(key, hash)) return Optional.of(find(key, hash));
                handle(chain, new BufferedRequest(request, body), recorded);
                if (recorded.getStatus() >= 400) status.setRollbackOnly();
                else keep(key, recorded);
                return Optional.<Answer>empty();
            }));
            if (earlier.isEmpty()) recorded.copyBodyToResponse();
            else earlier.get().repeat(response);
        } catch (ProblemException refused) {
            problems.write(refused, request, response);
        } catch (DataAccessException | TransactionException e) {
            var trouble = DatabaseTrouble.of(e).orElse(INTERNAL_ERROR);
            log.warn("{} before or after the request's own work", trouble.code(), e);
            problems.write(trouble.because(), request, response);
        }
    }

    /** False when the key is taken; waits for a request of the same key that is still under way. */
    private boolean claim(String key, byte[] hash) {
        if (ThreadLocalRandom.current().nextInt(500) == 0)
            jdbc.sql("delete from idempotency where created_at < now() - interval '24 hours'")
                    .update();
        return jdbc.sql("""
                        with patience as (select set_config('lock_timeout', '5s', true))
                        insert into idempotency (actor, key, request_hash) select :actor, :key, :hash from patience
                        on conflict do nothing""")
                        .param("actor", Actor.current().id())
                        .param("key", key)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private Answer find(String key, byte[] hash) {
        var found = jdbc.sql(
                        "select request_hash, status, location, etag, content_type, answer from idempotency where actor = :actor and key = :key")
                .param("actor", Actor.current().id())
                .param("key", key)
                .query(Answer.class)
                .single();
        if (!Arrays.equals(found.requestHash, hash)) throw IDEMPOTENCY_KEY_REUSED.because();
        return found;
    }

    private void keep(String key, ContentCachingResponseWrapper answer) {
        jdbc.sql("""
                update idempotency set status = :status, location = :location, etag = :etag, content_type = :type, answer = :answer
                where actor = :actor and key = :key""")
                .param("status", answer.getStatus())
                .param("location", answer.getHeader("Location"))
                .param("etag", answer.getHeader("ETag"))
                .param("type", answer.getContentType())
                .param("answer", answer.getContentAsByteArray())
                .param("actor", Actor.current().id())
                .param("key", key)
                .update();
    }

    private static void handle(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getRequestURI() + "?" + request.getQueryString()).getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(
            byte[] requestHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String contentType,
            byte[] answer) {
        void repeat(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            if (location != null) response.setHeader("Location", location);
            if (etag != null) response.setHeader("ETag", etag);
            if (contentType != null) response.setContentType(contentType);
            response.getOutputStream().write(answer);
        }
    }
}
