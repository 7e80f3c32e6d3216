package id.bangkom.e2e;

import static id.bangkom.e2e.Console.number;
import static id.bangkom.e2e.Console.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small demo in a browser: every figure that it prints stands on a screen of the console, and is the same. */
@ExtendWith({RunningPlatform.Starting.class, Chromium.Opening.class})
class FiguresStoryIT {
    private final RunningPlatform platform;
    private final Chromium chromium;

    FiguresStoryIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"medan", "tanjungbalai", "pematangsiantar", "bukitintan"})
    void theConsoleShowsWhatTheDemoPrinted(String tenant) {
        var shown = new TreeMap<String, BigDecimal>();
        try (var admin = chromium.as("admin@" + tenant)) {
            readImports(admin, shown);
        }
        try (var mayor = chromium.as("stipulator@" + tenant)) {
            readPlan(mayor, shown);
        }
        try (var analyst = chromium.as("analyst@" + tenant)) {
            readBatches(analyst, shown);
            readGaps(analyst, shown);
        }
        assertThat(shown).containsExactlyInAnyOrderEntriesOf(printed(tenant));
    }

    private Map<String, BigDecimal> printed(String tenant) {
        var printed = new TreeMap<String, BigDecimal>();
        platform.printed(tenant).properties().forEach(figure -> {
            if (figure.getValue().isNumber())
                printed.put(figure.getKey(), figure.getValue().decimalValue().stripTrailingZeros());
        });
        return printed;
    }

    private void readImports(Console admin, Map<String, BigDecimal> shown) {
        admin.choose("Impor");
        admin.link("people.xlsx").click();
        shown.put(
                "people imported",
                number(admin.page.getByText("baris diterapkan").innerText()));
        shown.put("rows refused", number(admin.figure("Salah").innerText()));
    }

    private void readPlan(Console mayor, Map<String, BigDecimal> shown) {
        admitYear(mayor);
        mayor.choose("Rencana");
        mayor.link("Rencana " + platform.year() + ", revisi 1").click();
        shown.put("gaps found", number(mayor.page.getByText("kebutuhan:").innerText()));
        var budget = row(mayor, "Pengembangan kompetensi manajerial dan fungsional 5.04.02.2.01")
                .locator("td");
        shown.put("plan cost (Rp)", number(budget.nth(1).innerText()));
        mayor.choose("Anggaran");
        shown.put(
                "ceiling (Rp)",
                number(row(mayor, "5.04.02.2.01").locator("td").first().innerText()));
    }

    private void readBatches(Console analyst, Map<String, BigDecimal> shown) {
        admitYear(analyst);
        analyst.choose("Angkatan");
        analyst.page.getByLabel("Keadaan").selectOption("COMPLETED");
        analyst.settle();
        shown.put("batches", number(analyst.figure("Angkatan").innerText()));
        shown.put("people seated", number(analyst.figure("Orang mendapat kursi").innerText()));
        shown.put("promoted", number(analyst.remark("Orang mendapat kursi").innerText()));
        shown.put("from OPD", number(analyst.figure("OPD").innerText()));
        shown.put("completed", number(analyst.figure("Lulus").innerText()));
        shown.put("failed", number(analyst.figure("Tidak lulus").innerText()));
        analyst.choose("Hasil");
        shown.put("gaps closed", number(analyst.figure("Kesenjangan tertutup").innerText()));
    }

    private void readGaps(Console analyst, Map<String, BigDecimal> shown) {
        analyst.choose("Beranda");
        var credited = analyst.remark("Terpenuhi JP " + platform.year()).innerText();
        shown.put("JP credited", numbers(credited).toList().getLast());
        shown.put(
                "gaps now", number(analyst.remark("Penilaian di bawah standar").innerText()));
        analyst.choose("Peta kesenjangan");
        analyst.page
                .getByText("Orang di bawah", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        analyst.settle();
        assertThat(sumOf(analyst.page.locator("[role=grid] td")))
                .as("the cells of the heat map")
                .isEqualByComparingTo(shown.get("gaps now"));
    }

    private void admitYear(Console somebody) {
        somebody.page
                .getByLabel("Tahun", new GetByLabelOptions().setExact(true))
                .selectOption(Integer.toString(platform.year()));
        somebody.settle();
    }

    private static Locator row(Console somebody, String title) {
        return somebody.page.getByRole(AriaRole.ROW, new GetByRoleOptions().setName(title));
    }

    private static BigDecimal sumOf(Locator cells) {
        return cells.allInnerTexts().stream().flatMap(Console::numbers).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
