package id.bangkom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every role walks through its whole menu, every tab and one step further, and is refused nothing: what a role may not do is not offered to it. */
@ExtendWith({RunningPlatform.Starting.class, Chromium.Opening.class})
class RolesIT {
    private final Chromium chromium;

    RolesIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin@medan",
                "analyst@medan",
                "opd@medan",
                "compiler@medan",
                "stipulator@medan",
                "supervisor@medan",
                "employee@medan",
                "assessor@medan",
                "partner@medan",
                "auditor@medan",
                "operator"
            })
    void noWayLeadsToARefusal(String account) {
        try (var console = chromium.as(account)) {
            for (var path : paths(console, "nav a")) {
                console.go(path);
                openTabs(console);
                for (var further : paths(console, "main a").stream().limit(1).toList()) {
                    console.go(further);
                    openTabs(console);
                }
            }
            assertThat(console.refusals()).isEmpty();
        }
    }

    private static List<String> paths(Console console, String links) {
        return new ArrayList<>(console.page.locator(links).all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList());
    }

    private static void openTabs(Console console) {
        for (Locator tab : console.page.getByRole(AriaRole.TAB).all()) {
            tab.click();
            console.settle();
        }
    }
}
