package id.bangkom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people on one line of the plan: the second sees both values and decides; nothing is overwritten in silence. */
@ExtendWith({RunningPlatform.Starting.class, Chromium.Opening.class})
class TwoAdminsIT {
    private final Chromium chromium;
    private final Scenes scenes;

    TwoAdminsIT(RunningPlatform platform, Chromium chromium) {
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

    private static com.microsoft.playwright.Locator.FilterOptions named(String row) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(row);
    }

    private static void writeProvider(Console somebody, Scenes.Draft draft, String provider) {
        somebody.go(draft.path());
        somebody.button("Ubah: Pelayanan prima").click();
        somebody.dialog().getByLabel("Penyelenggara").fill(provider);
    }
}
