package id.bangkom.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that was never seen to fail proves nothing: each row breaks its promise itself and has to notice it, for the reason that was to be expected. */
class SabotageIT {
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("r2", "another tenant's rows are seen"),
            Map.entry("r3", "settings carried on"),
            Map.entry("r5", "rows of forged events"),
            Map.entry("r6", "effects doubled"),
            Map.entry("r7", "effects lost"),
            Map.entry("r8", "inversions on the wire"),
            Map.entry("r9", "effects doubled"),
            Map.entry("r10", "before the fix: effects that should not be"),
            Map.entry("r11", "effects doubled"),
            Map.entry("r12", "acknowledged, but lost"),
            Map.entry("r13", "effects lost"),
            Map.entry("r15", "effects of one key"),
            Map.entry("r28", "ended by itself"));
    private static Ground ground;

    @BeforeAll
    static void start() {
        System.setProperty("bangkom.root", "../../..");
        ground = new Ground();
    }

    @AfterAll
    static void end() {
        ground.close();
    }

    static List<Row> rows() {
        return Faults.ROWS;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aBrokenPromiseTurnsItsRowRed(Row row) {
        var outcome = Faults.attempt(row, Trial.of(row, Size.TINY, 1, true, ground));
        assertThat(outcome.violations()).anyMatch(violation -> violation.contains(EXPECTED.get(row.name())));
        assertThat(outcome.verdict()).isEqualTo("red");
    }

    @ParameterizedTest
    @EnumSource
    void aSabotageFindsItsMethod(Sabotage sabotage) throws IOException {
        assertThat(sabotage.finds(bytes(sabotage.className))).isTrue();
    }

    @Test
    void aSabotageWithoutItsMethodIsNoticed() throws IOException {
        assertThat(Sabotage.TRUSTS_THE_HEADER.finds(bytes("id/bangkom/chassis/event/Bell")))
                .isFalse();
    }

    private static byte[] bytes(String className) throws IOException {
        try (var bytes = ClassLoader.getSystemResourceAsStream(className + ".class")) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }
}
