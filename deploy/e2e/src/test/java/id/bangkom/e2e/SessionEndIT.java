package id.bangkom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The session ends in the middle of a job: the page says so, nothing typed is lost, and after signing in again the job goes on. */
@ExtendWith({RunningPlatform.Starting.class, Chromium.Opening.class})
class SessionEndIT {
    private final Chromium chromium;
    private final Scenes scenes;

    SessionEndIT(RunningPlatform platform, Chromium chromium) {
        this.chromium = chromium;
        this.scenes = new Scenes(platform, "pematangsiantar");
    }

    @Test
    void betweenTheStepsOfAnImport() throws IOException {
        var workbook = scenes.newUnit();
        try (var admin = chromium.alone("admin@pematangsiantar")) {
            admin.go("/impor/baru?kind=units");
            admin.page.setInputFiles("input[type=file]", workbook);
            admin.loseSession();
            admin.button("Unggah dan periksa").click();
            readsThatTheSessionHasEnded(admin);
            assertThat(admin.page.getByText(workbook.getFileName().toString())).isVisible();

            signInAgain(admin, "admin@pematangsiantar");
            admin.button("Unggah dan periksa").click();
            assertThat(admin.page.getByText("Kolom yang dikenali")).isVisible();

            admin.loseSession();
            admin.page.reload();
            Console.fillIn(admin.page, "admin@pematangsiantar");
            assertThat(admin.page.getByText("Kolom yang dikenali")).isVisible();
            admin.button("Lanjut ke pemeriksaan").click();
            assertThat(admin.figure("Sah")).hasText("1");

            admin.loseSession();
            admin.button("Impor 1 baris sah").click();
            readsThatTheSessionHasEnded(admin);
            signInAgain(admin, "admin@pematangsiantar");
            admin.button("Impor 1 baris sah").click();
            assertThat(admin.page.getByText("Selesai: 1 baris diterapkan"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        }
    }

    @Test
    void whileALineOfThePlanIsBeingWritten() {
        var draft = scenes.draft("Pelayanan prima");
        try (var analyst = chromium.alone("analyst@pematangsiantar")) {
            analyst.go(draft.path());
            analyst.button("Ubah: Pelayanan prima").click();
            analyst.dialog().getByLabel("Judul").fill("Pelayanan prima di loket");
            analyst.dialog().getByLabel("Penyelenggara").fill("Universitas mitra");
            analyst.loseSession();
            analyst.button("Simpan").click();
            readsThatTheSessionHasEnded(analyst);
            assertThat(analyst.dialog().getByLabel("Judul")).hasValue("Pelayanan prima di loket");
            assertThat(analyst.dialog().getByLabel("Penyelenggara")).hasValue("Universitas mitra");

            signInAgain(analyst, "analyst@pematangsiantar");
            analyst.button("Simpan").click();
            assertThat(analyst.dialog()).isHidden();
            assertThat(analyst.page.getByText("Pelayanan prima di loket")).isVisible();
            assertThat(analyst.page.getByText("Universitas mitra")).isVisible();
        }
    }

    private static void readsThatTheSessionHasEnded(Console somebody) {
        assertThat(somebody.alert().first()).containsText("Sesi Anda telah berakhir");
        assertThat(somebody.alert().first()).containsText("Isian Anda masih ada");
    }

    /** As the page says: in a new window, which closes by itself and lets the page go on. */
    private static void signInAgain(Console somebody, String account) {
        var window = somebody.page.waitForPopup(
                () -> somebody.button("Masuk lagi").first().click());
        Console.fillIn(window, account);
        assertThat(somebody.page.getByText("Anda sudah masuk lagi")).isVisible();
        assertThat(somebody.page.locator(".session-ended")).isHidden();
    }
}
