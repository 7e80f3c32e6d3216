package id.bangkom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Somebody in front of the console: one tab, looked at and used as a person does. */
final class Console implements AutoCloseable {
    private static final String PASSWORD = "bangkom-demo";
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*(,\\d+)?");
    private static final String STANDS = "() => document.fonts.status === 'loaded'"
            + " && !!document.querySelector('h1, main h2, [role=alert]')"
            + " && ![...document.querySelectorAll('[role=status][aria-label]')].some(one => one.checkVisibility())";

    final Page page;
    private final BrowserContext context;
    private final URI gateway;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final Set<Request> underWay = ConcurrentHashMap.newKeySet();

    Console(BrowserContext context, URI gateway) {
        this.context = context;
        this.gateway = gateway;
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onRequest(this::begun);
        page.onConsoleMessage(message -> {
            if (message.text().startsWith("No word for")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onResponse(answer -> {
            if (answer.status() == 403) refusals.add(answer.request().method() + " " + answer.url());
        });
        page.onRequestFinished(underWay::remove);
        page.onRequestFailed(underWay::remove);
    }

    /** Of what a page that is left had asked for, nobody tells whether it came; a stream of events never ends. */
    private void begun(Request request) {
        if (request.isNavigationRequest() && request.frame() == page.mainFrame()) underWay.clear();
        if (!request.url().endsWith("/events")) underWay.add(request);
    }

    /** What the page has complained of since the last time: errors of its program, codes that it has no word for. */
    List<String> complaints() {
        var told = List.copyOf(complaints);
        complaints.clear();
        return told;
    }

    /** What was not for this role since the last time. */
    List<String> refusals() {
        var told = List.copyOf(refusals);
        refusals.clear();
        return told;
    }

    void signIn(String account) {
        page.navigate(gateway.toString());
        fillIn(page, account);
        settle();
    }

    /** The provider's form, wherever it opened. */
    static void fillIn(Page at, String account) {
        at.locator("#username").fill(account);
        at.locator("#password").fill(PASSWORD);
        at.locator("button[type=submit]").click();
    }

    /** What a browser keeps of a session. */
    List<Cookie> cookies() {
        return context.cookies();
    }

    void loseSession() {
        context.clearCookies();
    }

    void go(String path) {
        page.navigate(gateway.resolve(path).toString());
        settle();
    }

    void reload() {
        settle();
        page.reload();
        settle();
    }

    /** By the menu, as everybody does. */
    void choose(String screen) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, linkTo(screen))
                .click();
        assertThat(page.locator("h1")).isVisible();
        settle();
    }

    private static Locator.GetByRoleOptions linkTo(String screen) {
        return new Locator.GetByRoleOptions().setName(screen).setExact(true);
    }

    /** Waits until everything that was asked for is there. */
    void settle() {
        do {
            page.waitForFunction(STANDS);
            page.waitForCondition(underWay::isEmpty);
            page.waitForTimeout(60);
        } while (!underWay.isEmpty());
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    /** The value under a label among the figures of a screen. */
    Locator figure(String label) {
        return page.locator("dl div")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label, exactly())))
                .locator("dd")
                .first();
    }

    /** The remark under such a value. */
    Locator remark(String label) {
        return page.locator("dl div")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label, exactly())))
                .locator("dd")
                .nth(1);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** A number as it is written in Indonesian: 1.234,5. */
    static BigDecimal number(String text) {
        return numbers(text).findFirst().orElseThrow(() -> new IllegalArgumentException("No number in " + text));
    }

    static java.util.stream.Stream<BigDecimal> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> new BigDecimal(found.group()
                                .replaceAll("\\.+$", "")
                                .replace(".", "")
                                .replace(',', '.'))
                        .stripTrailingZeros());
    }

    @Override
    public void close() {
        context.close();
    }
}
