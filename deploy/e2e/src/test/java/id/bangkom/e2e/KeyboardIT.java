package id.bangkom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.bangkom.e2e.Chromium.Look;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main jobs without a mouse: the focus is always seen, nothing holds it, and a dialogue gives it back. */
@ExtendWith({RunningPlatform.Starting.class, Chromium.Opening.class})
class KeyboardIT {
    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Scenes scenes;

    KeyboardIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.scenes = new Scenes(platform, "tanjungbalai");
    }

    @Test
    void signingInAndChoosingTheLanguage() {
        try (var somebody = chromium.stranger(Look.DESK)) {
            somebody.page.navigate(platform.gateway.toString());
            var keys = new Keys(somebody.page);
            assertThat(somebody.page.locator("#username")).isFocused();
            keys.type("analyst@tanjungbalai").press("Tab").type("bangkom-demo").press("Enter");
            assertThat(somebody.page.locator("h1")).hasText("Selamat datang, Analis BKPSDM Tanjungbalai");
            somebody.settle();
            keys.to("Langsung ke isi").press("Enter");
            assertThat(somebody.page.locator("#content")).isFocused();
            somebody.reload();
            keys.to("Akun").press("Enter").arrow("ArrowDown", "English"::equals).press("Enter");
            assertThat(somebody.page.locator("h1")).containsText("Welcome");
            Assertions.assertThat(keys.focused())
                    .as("the menu gives the focus back")
                    .startsWith("Account");
        }
    }

    @Test
    void fromACellOfTheHeatMapToANeed() {
        var cell = scenes.cellWithGaps();
        try (var analyst = chromium.as("analyst@tanjungbalai")) {
            analyst.go("/kesenjangan?year=2040");
            var keys = new Keys(analyst.page);
            var wanted = analyst.page.locator("td[data-key='" + cell.get("opd") + "~" + cell.get("competency") + "']");
            keys.toAny("td[data-at]");
            walkTo(wanted, keys);
            keys.press("Enter");
            assertThat(analyst.dialog()).isVisible();
            keys.toAny("[role=dialog] tbody button").press("Enter");
            assertThat(analyst.dialog()).containsText("Dasar penilaian");
            keys.press("Escape");
            assertThat(analyst.dialog()).isHidden();
            assertThat(wanted).isFocused();
            keys.press("Space");
            assertThat(wanted).hasAttribute("aria-selected", "true");
            keys.to("Buat usulan dari 1 sel").press("Enter");
            assertThat(analyst.dialog()).isVisible();
            keys.to("Buat usulan").press("Enter");
            assertThat(analyst.dialog()).containsText("untuk tahun 2041");
        }
    }

    private static void walkTo(Locator cell, Keys keys) {
        var at = cell.getAttribute("data-at").split(" ");
        for (int row = 0; row < Integer.parseInt(at[0]); row++) keys.press("ArrowDown");
        for (int column = 0; column < Integer.parseInt(at[1]); column++) keys.press("ArrowRight");
        assertThat(cell).isFocused();
    }

    @Test
    void aWorkbookIsTakenIn() throws IOException {
        var workbook = scenes.newUnit();
        try (var admin = chromium.as("admin@tanjungbalai")) {
            var keys = new Keys(admin.page);
            admin.page.onFileChooser(chooser -> chooser.setFiles(workbook));
            keys.to("Impor").press("Enter");
            assertThat(admin.page.locator("h1")).hasText("Impor");
            admin.settle();
            keys.to("Impor berkas baru").press("Enter");
            assertThat(admin.page.locator("h1")).hasText("Impor berkas");
            admin.settle();
            keys.toAny("input[type=radio]").arrow("ArrowUp", name -> name.startsWith("Unit kerja"));
            keys.to("Berkas").press("Enter");
            assertThat(admin.page.getByText(workbook.getFileName().toString())).isVisible();
            keys.to("Unggah dan periksa").press("Enter");
            assertThat(admin.page.getByText("Kolom yang dikenali")).isVisible();
            keys.to("Lanjut ke pemeriksaan").press("Enter");
            assertThat(admin.figure("Sah")).hasText("1");
            keys.to("Impor 1 baris sah").press("Enter");
            assertThat(admin.page.getByText("Selesai: 1 baris diterapkan")).isVisible(patiently());
        }
    }

    @Test
    void aLineIsLookedAtAndThePlanIsProposed() {
        var draft = scenes.draft("Pelayanan prima");
        try (var analyst = chromium.as("analyst@tanjungbalai")) {
            analyst.go(draft.path());
            var keys = new Keys(analyst.page);
            keys.to("Ubah: Pelayanan prima").press("Enter");
            assertThat(analyst.dialog()).isVisible();
            keys.to("Penyelenggara");
            keys.press("Escape");
            assertThat(analyst.dialog()).isHidden();
            assertThat(analyst.button("Ubah: Pelayanan prima")).isFocused();
            analyst.reload();
            keys.to("Usulkan").press("Enter");
            assertThat(analyst.page.locator(".approval .past")).containsText("Analis BKPSDM");
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }
}
