package id.bangkom.e2e;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every screen in both languages on a desk and on a phone: nothing that hinders anybody, nothing to scroll sideways, nothing left in the other language. Dark
 * colours are sampled: each screen is seen dark in one of the four, in turn. A picture of each is kept under target/pictures.
 */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(RunningPlatform.Starting.class)
class AccessibilityIT {
    private static final int DESK = 1440;
    private static final int PHONE = 360;

    private final RunningPlatform platform;
    private final List<Screen> screens = new ArrayList<>();

    AccessibilityIT(RunningPlatform platform) {
        this.platform = platform;
    }

    /** @param open what to do there before looking, such as opening a dialogue */
    private record Screen(String name, String account, String path, Open open) {}

    interface Open {
        void on(Console console);
    }

    @BeforeAll
    void set() throws IOException {
        var scenes = new Scenes(platform, "medan");
        int year = platform.year();
        var cell = scenes.cellWithGaps();
        var key = cell.get("opd") + "~" + cell.get("competency");
        var batch = scenes.completedBatch(year).path("id").asString();
        var open = scenes.openBatch(year);
        var draft = scenes.draft("Pelayanan prima");
        var checked = scenes.checkedImport();
        var review = scenes.anyReview();

        see("home", "analyst", "/?year=" + year);
        see("home-supervisor", "superior", "/?year=" + year);
        see("home-stipulator", "stipulator", "/?year=" + year);
        see("home-assessor", "assessor", "/?year=" + year);
        see("home-employee", "employee", "/?year=" + year);
        see("home-operator", "@operator", "/");
        see("status", "@operator", "/status");
        see("status-parked", "@operator", "/status", Pretence.PARKED);
        see("status-running", "@operator", "/status", Pretence.RUNNING);
        see("account-menu", "analyst", "/?year=" + year, opening("Akun", "Account"));
        see("running-jobs", "analyst", "/?year=" + year, opening("Pekerjaan berjalan", "Running jobs"));
        see("imports", "admin", "/impor");
        see("import-file", "admin", "/impor/baru?kind=people");
        see("import-file-refused", "admin", "/impor/baru", opening("Unggah dan periksa", "Upload and check"));
        see("import-columns", "admin", "/impor/people/" + checked + "?step=columns");
        see("import-check", "admin", "/impor/people/" + checked, AccessibilityIT::openFirstFault);
        see("import-working", "admin", "/impor/people/" + checked + "?working", Pretence.CHECKING);
        see("import-done", "admin", "/impor/people/" + scenes.appliedImport());
        see("gaps", "analyst", "/kesenjangan");
        see("gaps-below", "analyst", "/kesenjangan?measure=below&positionClass=PELAKSANA&chosen=" + key);
        see("gaps-cell", "analyst", "/kesenjangan?cell=" + key);
        see("gaps-evidence", "analyst", "/kesenjangan?cell=" + key + "&person=" + scenes.personIn(cell));
        see("gaps-raise", "analyst", "/kesenjangan?chosen=" + key, opening("Buat usulan", "Raise needs"));
        see("needs", "analyst", "/kebutuhan?year=" + year);
        see("needs-none", "compiler", "/kebutuhan?year=2100");
        see("needs-raise", "opd", "/kebutuhan?year=" + year, opening("Buat kebutuhan", "Raise needs"));
        see(
                "needs-evidence",
                "analyst",
                "/kebutuhan?year=" + year,
                opening("Dasar penilaian", "What the level rests on"));
        see("needs-withdraw", "analyst", "/kebutuhan?year=" + year + "&state=OPEN", opening("Tarik", "Withdraw"));
        see("assessments", "assessor", "/asesmen");
        see("assessments-none", "assessor", "/asesmen?q=zzzz");
        see("assessments-person", "assessor", "/asesmen?person=" + scenes.personIn(cell));
        see(
                "assessment-form",
                "assessor",
                "/asesmen?person=" + scenes.personIn(cell) + "&competency=" + cell.get("competency"));
        see("standards", "analyst", "/skj");
        see("standards-positions", "assessor", "/skj?tab=positions");
        see("standard", "analyst", "/skj?tab=positions&position=" + scenes.position());
        see(
                "standard-publish",
                "analyst",
                "/skj?tab=positions&position=" + scenes.position(),
                opening("Terbitkan versi", "Publish a version"));
        see("competencies", "analyst", "/skj?tab=competencies");
        see(
                "competency-form",
                "analyst",
                "/skj?tab=competencies",
                opening("Tambah kompetensi sendiri", "Add a competency of your own"));
        see("people", "analyst", "/pegawai");
        see("people-none", "analyst", "/pegawai?q=zzzz");
        see("profile", "analyst", "/pegawai/" + scenes.graduateOf(batch) + "?year=" + year);
        see("plans", "analyst", "/rencana?year=" + year);
        see("plans-none", "analyst", "/rencana?year=2100");
        see("plan-stipulated", "stipulator", "/rencana/" + scenes.planOf(year) + "?year=" + year);
        see("plan-draft", "analyst", draft.path() + "?year=" + draft.year());
        see("plan-new-line", "analyst", draft.path() + "?edit=new");
        see("plan-drop-line", "analyst", draft.path(), opening("Hapus", "Delete"));
        see("budget", "analyst", "/anggaran?year=" + year);
        see("budget-form", "analyst", "/anggaran?year=" + year, opening("Tambah baris anggaran", "Add a budget line"));
        see("budget-none", "auditor", "/anggaran?year=2100");
        see("courses", "analyst", "/pelatihan");
        see("course-form", "analyst", "/pelatihan", opening("Tambah pelatihan", "Add a course"));
        see("batches", "analyst", "/angkatan?year=" + year);
        see("batches-none", "analyst", "/angkatan?year=2100");
        see("batch-schedule", "analyst", "/angkatan?year=" + year, opening("Jadwalkan angkatan", "Schedule a batch"));
        see("batch-open", "analyst", "/angkatan/" + open + "?year=" + year);
        see("batch-filled", "analyst", "/angkatan/" + open, Pretence.FILLED);
        see("batch-call-off", "analyst", "/angkatan/" + open, opening("Batalkan angkatan", "Cancel the batch"));
        see("batch-attendance", "analyst", "/angkatan/" + open + "?tab=attendance");
        see("batch-tests", "analyst", "/angkatan/" + open + "?tab=tests");
        see("batch-nominate", "analyst", "/angkatan/" + open, opening("Usulkan menurut nama", "Nominate by name"));
        see("batch-seats", "analyst", "/angkatan/" + open, opening("Ubah jumlah kursi", "Change the seats"));
        see("batch-completed", "analyst", "/angkatan/" + batch + "?year=" + year);
        see("batch-scores", "analyst", "/angkatan/" + batch + "?tab=tests");
        see("batch-present", "analyst", "/angkatan/" + batch + "?tab=attendance");
        see("batch-mix", "analyst", "/angkatan/" + batch + "?tab=mix");
        see("batch-sessions", "analyst", "/angkatan/" + batch + "?tab=sessions");
        see("results", "analyst", "/hasil?year=" + year);
        see("results-table", "analyst", "/hasil?year=" + year, opening("Lihat sebagai tabel", "View as a table"));
        see("results-of-one-department", "analyst", "/hasil?year=" + year + "&opd=" + cell.get("opd"));
        see("results-batch", "analyst", "/hasil/" + batch + "?year=" + year);
        see("reviews", "superior", "/penilaian");
        see("review-form", "superior", "/penilaian?review=" + review, Pretence.OPEN_REVIEW);
        see("jobs", "analyst", "/pekerjaan");
        see("jobs-failed", "analyst", "/pekerjaan", Pretence.FAILED);
        see("not-allowed", "employee", "/kesenjangan");
        see("unknown-plan", "analyst", "/rencana/00000000-0000-7000-8000-000000000000");
        see("no-such-page", "analyst", "/tidak-ada");
        see("no-answer", "analyst", "/hasil?year=2030", Pretence.NO_ANSWER);
    }

    private void see(String name, String role, String path) {
        see(name, role, path, console -> {});
    }

    private void see(String name, String role, String path, Open open) {
        var account = role.startsWith("@") ? role.substring(1) : role + "@medan";
        screens.add(new Screen(name, account, path, open));
    }

    /** Presses the button that begins so, in either language. */
    static Open opening(String indonesian, String english) {
        return console -> {
            var name = java.util.regex.Pattern.compile("^(" + indonesian + "|" + english + ")");
            console.page
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                    .first()
                    .click();
            console.settle();
        };
    }

    private static void openFirstFault(Console console) {
        console.page.locator(".fault summary").first().click();
    }

    /** Each language has a browser and a thread of its own: one waits while the other works. */
    @TestFactory
    Stream<DynamicTest> everyScreen() {
        var threads = Executors.newFixedThreadPool(2);
        var languages = Stream.of("id", "en")
                .map(language -> CompletableFuture.supplyAsync(() -> lookAtAll(language), threads))
                .toList();
        threads.shutdown();
        return languages.stream().flatMap(CompletableFuture::join);
    }

    private Stream<DynamicTest> lookAtAll(String language) {
        var tests = new ArrayList<DynamicTest>();
        var consoles = new HashMap<String, Console>();
        try (var chromium = new Chromium(platform.gateway)) {
            for (var screen : screens) {
                var console = consoles.computeIfAbsent(
                        screen.account, account -> chromium.as(account, new Chromium.Look(language, DESK)));
                var found = look(screen, language, console);
                tests.add(DynamicTest.dynamicTest(
                        screen.name + " [" + language + "]",
                        () -> assertThat(found).as(screen.path).isEmpty()));
            }
        }
        return tests.stream();
    }

    /** What is wrong there; a screen that cannot be looked at is wrong, too. */
    private List<String> look(Screen screen, String language, Console console) {
        var turn = screens.indexOf(screen) % 4;
        var found = new ArrayList<String>();
        try {
            for (int width : List.of(DESK, PHONE)) {
                console.page.setViewportSize(width, 900);
                if (width == DESK) open(screen, console);
                var dark = turn == (language.equals("id") ? 0 : 2) + (width == DESK ? 0 : 1);
                if (dark) console.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                examine(console, language, width, found);
                var name = screen.name + "-" + language + "-" + width + (dark ? "-dark" : "");
                console.page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pictures", name + ".png"))
                        .setFullPage(true));
                if (dark) console.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        } catch (PlaywrightException e) {
            found.add(e.getMessage());
        }
        found.addAll(console.complaints());
        console.page.unrouteAll();
        return found;
    }

    private static void open(Screen screen, Console console) {
        if (screen.open instanceof Pretence pretence) pretence.arrange(console.page);
        console.go(screen.path);
        screen.open.on(console);
    }

    private static void examine(Console console, String language, int width, List<String> found) {
        var page = console.page;
        var asked = new AxeRunOptions();
        asked.setResultTypes(List.of("violations")); // spares the description of all that is well
        new AxeBuilder(page)
                .setLegacyMode(true)
                .options(asked)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(width + ": " + told(rule)));
        if (!language.equals(page.evaluate("document.documentElement.lang")))
            found.add("the page's language is not " + language);
        if (width == PHONE && (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
            found.add("scrolls sideways: " + page.evaluate("document.documentElement.scrollWidth"));
        var text = page.locator("body").innerText();
        Catalogue.rawIn(text).forEach(raw -> found.add("raw: " + raw));
        text.lines()
                .map(String::strip)
                .filter(foreignTo(language)::contains)
                .forEach(line -> found.add("other language: " + line));
    }

    private static final Map<String, Set<String>> FOREIGN = new ConcurrentHashMap<>();

    private static Set<String> foreignTo(String language) {
        return FOREIGN.computeIfAbsent(language, Catalogue::foreignTo);
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).collect(joining(" | "));
    }
}
