package id.bangkom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Predicate;

/** The keyboard and nothing else; at every stop one has to see where one is. */
final class Keys {
    private static final int MOST_STOPS = 120;
    private static final String NAME = """
            () => {
              const at = document.activeElement
              return at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? ''
            }""";

    /** In sight, not covered by anything, and marked by an outline, a shadow or the colour of its border; a hidden input is shown by its label. */
    private static final String SEEN = """
            () => {
              const at = document.activeElement
              if (at === document.body) return true
              const brand = document.body.appendChild(document.createElement('i'))
              brand.style.color = 'var(--mantine-primary-color-filled)'
              const colour = getComputedStyle(brand).color
              brand.remove()
              return [at, ...(at.labels ?? [])].some(shown => {
                const box = shown.getBoundingClientRect()
                const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1)
                const y = Math.min(Math.max(box.y + Math.min(box.height / 2, 20), 0), innerHeight - 1)
                const top = document.elementFromPoint(x, y)
                const uncovered = top && (shown.contains(top) || top.contains(shown))
                const style = getComputedStyle(shown)
                const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                  || style.boxShadow !== 'none' || style.borderTopColor === colour
                return uncovered && marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight
              })
            }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Tab by Tab to what is called so, or begins so. */
    Keys to(String name) {
        return tab(name, () -> focused().startsWith(name));
    }

    /** Tab by Tab to the first stop that fits. */
    Keys toAny(String selector) {
        return tab(selector, () -> (Boolean) page.evaluate("one => document.activeElement.matches(one)", selector));
    }

    private Keys tab(String what, java.util.function.BooleanSupplier there) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate(SEEN))
                    .as("one sees that the focus is on " + focused())
                    .isTrue();
            if (there.getAsBoolean()) return this;
        }
        throw new AssertionError("Tab does not lead to " + what);
    }

    /** Arrow by arrow to a choice of a list. */
    Keys arrow(String key, Predicate<String> there) {
        for (int stop = 0; stop < MOST_STOPS && !there.test(focused()); stop++)
            page.keyboard().press(key);
        assertThat(there.test(focused())).as(key + " leads there").isTrue();
        return this;
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** The name of what has the focus. */
    String focused() {
        return ((String) page.evaluate(NAME)).strip();
    }
}
