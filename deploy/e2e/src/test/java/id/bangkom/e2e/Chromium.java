package id.bangkom.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** The machine's own Chromium with an empty profile for everybody who sits down before it. */
final class Chromium implements AutoCloseable {
    private static final int HEIGHT = 900;
    private final Playwright playwright;
    private final Browser browser;
    private final URI gateway;
    private final Map<String, List<Cookie>> signedIn = new HashMap<>();

    /** What a screen is looked at with. */
    record Look(String language, int width) {
        static final Look DESK = new Look("id", 1440);
    }

    /** Gives the one browser to whichever story asks for it. */
    static final class Opening extends TypeBasedParameterResolver<Chromium> {
        @Override
        public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var platform = new RunningPlatform.Starting().resolveParameter(parameter, context);
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(Chromium.class, key -> new Chromium(platform.gateway), Chromium.class);
        }
    }

    Chromium(URI gateway) {
        this.gateway = gateway;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Somebody who has signed in; the form is filled in once for each account, later the same session goes on. */
    Console as(String account, Look look) {
        var session = signedIn.get(account);
        if (session != null) {
            var again = new Console(context(look, session), gateway);
            again.go("/");
            return again;
        }
        var console = stranger(look);
        console.signIn(account);
        signedIn.put(account, console.cookies());
        return console;
    }

    Console as(String account) {
        return as(account, Look.DESK);
    }

    /** Signs in with a session of its own, which may be ended without harm to other stories. */
    Console alone(String account) {
        var console = stranger(Look.DESK);
        console.signIn(account);
        return console;
    }

    /** Nobody yet. */
    Console stranger(Look look) {
        return new Console(context(look, List.of()), gateway);
    }

    private BrowserContext context(Look look, List<Cookie> session) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(look.width, HEIGHT)
                .setLocale(look.language.equals("id") ? "id-ID" : "en-GB")
                .setTimezoneId("Asia/Jakarta")
                .setReducedMotion(ReducedMotion.REDUCE);
        var context = browser.newContext(options);
        context.addCookies(session);
        context.addInitScript("localStorage.getItem('bangkom.language') ?? localStorage.setItem('bangkom.language', '"
                + look.language + "')");
        return context;
    }

    private static Path executable() {
        return Stream.of((System.getenv("PATH") + File.pathSeparator + "/usr/bin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing (Debian: apt-get install chromium)"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
