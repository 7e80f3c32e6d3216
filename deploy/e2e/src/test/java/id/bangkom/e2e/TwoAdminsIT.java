package id.bangkom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people on one line of the plan: the second sees both values and decides; nothing is overwritten in silence. */
@ExtendWith({RunningPlatform.Starting.class, Chromium.Opening.class})
class TwoAdminsIT {
    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Scenes scenes;

    TwoAdminsIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.scenes = new Scenes(platform, "bukitintan");
    }

    @Test
    void theSecondSeesWhatTheFirstHasSaved() {
        var draft = scenes.draft("Pelayanan prima");
        try (var analyst = chromium.as("analyst@bukitintan");
                var admin = chromium.as("admin@bukitintan")) {
            writeProvider(analyst, draft, "Universitas Pertama");
            writeProvider(admin, draft, "Universitas Kedua");
            analyst.button("Simpan").click();
            assertThat(analyst.dialog()).isHidden();

            admin.button("Simpan").click();
            assertThat(admin.alert()).containsText("Orang lain mengubah data ini lebih dulu");
            var provider = admin.alert().getByRole(AriaRole.ROW).filter(named("Penyelenggara"));
            assertThat(provider.getByRole(AriaRole.CELL))
                    .hasText(new String[] {"Universitas Pertama", "Universitas Kedua"});
            assertThat(admin.dialog().getByLabel("Penyelenggara")).hasValue("Universitas Kedua");

            admin.button("Simpan").click();
            assertThat(admin.dialog()).isHidden();
            assertThat(admin.page.getByRole(AriaRole.CELL, new GetByRoleOptions().setName("Universitas Kedua")))
                    .isVisible();
        }
    }

    @Test
    void theSecondSeesWhomTheFirstHasNoted() {
        var attendance = "/angkatan/" + scenes.closedBatch(platform.year()) + "?tab=attendance";
        try (var analyst = chromium.as("analyst@bukitintan");
                var admin = chromium.as("admin@bukitintan")) {
            analyst.go(attendance);
            admin.go(attendance);
            analyst.button("Tandai semua hadir").click();
            analyst.button("Simpan kehadiran").click();
            analyst.settle();

            var absent = admin.page.getByRole(AriaRole.CHECKBOX);
            absent.first().check();
            admin.button("Simpan kehadiran").click();
            assertThat(admin.alert()).containsText("Orang lain mengubah data ini lebih dulu");
            assertThat(admin.alert().getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.CELL))
                    .hasText(new String[] {"Hadir", "Tidak hadir"});
            assertThat(absent.first()).isChecked();
            assertThat(absent.nth(1)).not().isChecked();

            admin.button("Simpan kehadiran").click();
            assertThat(admin.alert()).isHidden();
            analyst.go(attendance);
            assertThat(analyst.page.getByRole(AriaRole.CHECKBOX).first()).isChecked();
            assertThat(analyst.page.getByRole(AriaRole.CHECKBOX).nth(1)).not().isChecked();
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions named(String row) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(row);
    }

    private static void writeProvider(Console somebody, Scenes.Draft draft, String provider) {
        somebody.go(draft.path());
        somebody.button("Ubah: Pelayanan prima").click();
        somebody.dialog().getByLabel("Penyelenggara").fill(provider);
    }
}
