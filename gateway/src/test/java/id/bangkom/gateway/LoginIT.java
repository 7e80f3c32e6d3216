package id.bangkom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions: how they begin, what holds them, and how they end. */
class LoginIT {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Test
    void aPageWithoutSessionLeadsToTheProviderAndBack() {
        var browser = TestGateway.browser();
        assertThat(browser.open("/plans/2027?opd=05")).isEqualTo(TestGateway.HOME + "/plans/2027?opd=05");
        assertThat(browser.get("/api/v1/me").body()).isEqualTo("""
                        {"id":"medan-analyst","name":"Analis Medan","tenant":"medan","tenantName":"Pemerintah Kota Medan",\
                        "roles":["ANALYST"],"opd":null,"locale":"id","today":"%s"}""".formatted(LocalDate.now(WIB)));
    }

    @Test
    void theDayIsThatOfBusiness() throws IOException {
        var browser = TestGateway.browser().signIn();
        Files.writeString(TestGateway.CLOCK, "PT2400H");
        try {
            assertThat(browser.get("/api/v1/me").body())
                    .contains("\"today\":\"" + LocalDate.now(WIB).plusDays(100) + "\"");
        } finally {
            Files.delete(TestGateway.CLOCK);
        }
    }

    @Test
    void anApiCallWithoutSessionIsAProblemAndNeverARedirect() {
        var browser = TestGateway.browser();
        var indonesian = browser.get("/api/v1/me");
        var english = browser.post("/api/v1/training/batches", "{}", "Accept-Language", "en-GB");
        assertThat(indonesian.statusCode()).isEqualTo(401);
        assertThat(indonesian.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(indonesian.body()).contains("\"code\":\"not-signed-in\"", "Silakan masuk");
        assertThat(english.statusCode()).isEqualTo(401);
        assertThat(english.body()).contains("Please sign in");
        assertThat(browser.cookies).doesNotContainKey("__Host-bangkom");
    }

    /** In the middle of a wizard: nothing is done, and the same step goes on after signing in again. */
    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Silakan masuk", "en, Please sign in"})
    void aStepAfterTheSessionEndedIsAProblemAndCanBeRepeated(String language, String cure) {
        var browser = TestGateway.browser().signIn();
        var session = browser.cookies.get("__Host-bangkom");
        browser.post("/logout", "", "Accept", "application/json");
        browser.cookies.put("__Host-bangkom", session);

        var refused = step(browser, language);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Content-Language")).contains(language);
        assertThat(refused.body()).contains("\"type\":\"/problems/not-signed-in\"", "\"code\":\"not-signed-in\"", cure);
        browser.cookies.clear();
        assertThat(step(browser.signIn(), language).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> step(Browser browser, String language) {
        return browser.post("/api/v1/training/echo", "{}", "Accept-Language", language, "Idempotency-Key", "k-1");
    }

    @Test
    void theSessionCookieIsForTheServerAlone() {
        var browser = TestGateway.browser().signIn();
        assertThat(browser.setCookies)
                .filteredOn(cookie -> cookie.startsWith("__Host-bangkom="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(browser.setCookies)
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Path=/;", "Secure", "SameSite=Lax"));
    }

    @Test
    void signingInChangesTheSessionsName() {
        var browser = TestGateway.browser();
        browser.get("/", "Accept", "text/html");
        browser.send(browser.request("/oauth2/authorization/bangkom").GET());
        var before = browser.cookies.get("__Host-bangkom");
        browser.signIn();
        assertThat(browser.cookies.get("__Host-bangkom")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void aSessionOutlivesTheGateway() {
        var browser = TestGateway.browser().signIn();
        TestGateway.restart();
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/training/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void whoComesWhileItStartsIsServedLikeAnybody() {
        var browser = TestGateway.browser().signIn();
        var answer = new AtomicInteger();
        TestGateway.restart(
                () -> answer.set(browser.get("/api/v1/training/echo").statusCode()));
        assertThat(answer).hasValue(200);
    }

    @Test
    void anAnswerIsWorthMoreThanToKnowWhoWasHereLast() {
        var browser = TestGateway.browser().signIn();
        TestDatabase.execute("update spring_session set last_access_time = last_access_time - 120000");
        TestGateway.restart(); // and it has forgotten all sessions
        try {
            var answer = browser.get("/api/v1/training/sessions-lost");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("well");
        } finally {
            TestDatabase.execute("alter table lost rename to spring_session");
        }
    }

    @Test
    void aTokenThatCannotBeRefreshedForWantOfSessionsIsNobodysFault() {
        TestGateway.PROVIDER.lifetime = 1;
        var browser = TestGateway.browser().signIn();
        TestDatabase.execute("alter table spring_session rename to lost");
        try {
            var answer = browser.get("/api/v1/training/echo");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("sign-in-unreachable");
        } finally {
            TestDatabase.execute("alter table lost rename to spring_session");
            TestGateway.PROVIDER.lifetime = 300;
        }
    }

    @Test
    void noTokenEverReachesTheBrowser() {
        var browser = TestGateway.browser().signIn();
        browser.get("/api/v1/me");
        browser.get("/api/v1/training/missing");
        browser.post("/logout", "", "Accept", "application/json");
        assertThat(TestGateway.PROVIDER.issued).isNotEmpty();
        assertThat(browser.seen)
                .isNotEmpty()
                .noneMatch(answer -> answer.contains("eyJ") || answer.contains("refresh-me"));
    }

    @Test
    void aTokenThatEndsIsRefreshedOnceHoweverManyAsk() throws Exception {
        TestGateway.PROVIDER.lifetime = 1; // shorter than the margin: stale at once
        var browser = TestGateway.browser().signIn();
        TestGateway.PROVIDER.lifetime = 300;
        var before = TestGateway.PROVIDER.refreshes.get();
        var answers = new ArrayList<Future<Integer>>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(i -> answers.add(many.submit(
                            () -> browser.get("/api/v1/training/echo").statusCode())));
        }
        for (var answer : answers) assertThat(answer.get()).isEqualTo(200);
        assertThat(TestGateway.PROVIDER.refreshes.get() - before).isEqualTo(1);
    }

    @Test
    void signingOutEndsTheSessionAndTheTokens() {
        var browser = TestGateway.browser().signIn();
        var kept = browser.cookies.get("__Host-bangkom");
        var revokedBefore = TestGateway.PROVIDER.revoked.size();
        var answer = browser.post("/logout", "", "Accept", "application/json");
        assertThat(answer.body())
                .contains(TestGateway.PROVIDER.issuer() + "/end?client_id=gateway&logout_hint=medan-analyst");
        browser.cookies.put("__Host-bangkom", kept);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        await().untilAsserted(() -> assertThat(TestGateway.PROVIDER.revoked).hasSizeGreaterThan(revokedBefore));
    }

    @Test
    void aChangeNeedsTheTokenFromOurPage() {
        var browser = TestGateway.browser().signIn();
        assertThat(browser.post("/api/v1/training/echo", "{}").statusCode()).isEqualTo(200);
        var token = browser.cookies.remove("XSRF-TOKEN");
        var without = browser.post("/api/v1/training/echo", "{}");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("foreign-request", "Muat ulang");
        browser.cookies.put("XSRF-TOKEN", token);
        var english =
                browser.post("/api/v1/training/echo", "{}", "Origin", "https://evil.example", "Accept-Language", "en");
        assertThat(english.statusCode()).isEqualTo(403);
        assertThat(english.body()).contains("did not come from our pages");
        assertThat(browser.post("/api/v1/training/echo", "{}", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post(
                                "/api/v1/training/echo",
                                "{}",
                                "Origin",
                                TestGateway.HOME,
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }
}
