package id.bangkom.chassis.testkit;

import id.bangkom.chassis.security.Role;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls the service under test as somebody. */
public class Api {
    private final MockMvcTester mvc;

    Api(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** A tenant that no other test knows. */
    public static String newTenant() {
        return "kota-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Somebody whom nothing limits within the tenant. */
    public Caller as(String tenant, Role... roles) {
        return new Caller(
                Tokens.token(tenant, tenant + "-" + roles[0].name().toLowerCase(java.util.Locale.ROOT), "*", roles),
                "id");
    }

    /** Somebody limited to the unit of that code and those below it. */
    public Caller limitedTo(String opd, String tenant, Role role) {
        return new Caller(Tokens.token(tenant, tenant + "-" + opd, opd, role), "id");
    }

    public Caller operator() {
        return new Caller(Tokens.token(null, "operator", null, Role.OPERATOR), "id");
    }

    public Caller withToken(String token) {
        return new Caller(token, "id");
    }

    /** One signed-in person. */
    public final class Caller {
        private final String token;
        private final String language;

        Caller(String token, String language) {
            this.token = token;
            this.language = language;
        }

        public Caller speaking(String other) {
            return new Caller(token, other);
        }

        public MvcTestResult get(String path) {
            return mvc.get()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language)
                    .exchange();
        }

        /** Asks for it only if it is no longer what that entity tag stands for. */
        public MvcTestResult get(String path, String ifNoneMatch) {
            return get(path, Map.of("If-None-Match", ifNoneMatch));
        }

        public MvcTestResult get(String path, Map<String, String> headers) {
            var request = mvc.get()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language);
            headers.forEach(request::header);
            return request.exchange();
        }

        public MvcTestResult post(String path, String json) {
            return post(path, json, UUID.randomUUID().toString());
        }

        /** A POST under an idempotency key of the test's choice; null sends none. */
        public MvcTestResult post(String path, String json, @Nullable String key) {
            var request = mvc.post()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language);
            if (key != null) request = request.header("Idempotency-Key", key);
            return request.contentType(MediaType.APPLICATION_JSON).content(json).exchange();
        }

        public MvcTestResult put(String path, String json) {
            return mvc.put()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json)
                    .exchange();
        }

        public MvcTestResult put(String path, String json, String ifMatch) {
            return mvc.put()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language)
                    .header("If-Match", ifMatch)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json)
                    .exchange();
        }

        public MvcTestResult delete(String path, String ifMatch) {
            return mvc.delete()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language)
                    .header("If-Match", ifMatch)
                    .exchange();
        }

        public MvcTestResult upload(String path, String fileName, byte[] content) {
            return mvc.post()
                    .uri(path)
                    .multipart()
                    .file(new MockMultipartFile("file", fileName, null, content))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language)
                    .exchange();
        }

        /** Any method, for sweeps over all operations. */
        public MvcTestResult call(String method, String path, @Nullable String json) {
            var request = mvc.method(org.springframework.http.HttpMethod.valueOf(method))
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"1\"");
            if (json != null)
                request = request.contentType(MediaType.APPLICATION_JSON).content(json);
            return request.exchange();
        }
    }
}
