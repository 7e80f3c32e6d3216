package id.bangkom.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitTreeTest {
    private final UnitTree tree = new UnitTree(new ArrayList<>());

    @Test
    void aBranchKnowsItsTopAndAllAbove() {
        take("05", null);
        take("05.01", "05");
        take("05.01.1", "05.01");

        var leaf = unit("05.01.1");
        assertThat(leaf.opd()).isEqualTo(unit("05").id());
        assertThat(leaf.lineage())
                .containsExactly(leaf.id(), unit("05.01").id(), unit("05").id());
        assertThat(unit("05").opd()).isEqualTo(unit("05").id());
    }

    @Test
    void whatMovesTakesItsBranchAlong() {
        take("04", null);
        take("05", null);
        take("05.01", "05");
        take("05.01.1", "05.01");

        var changed = take("05.01", "04");

        assertThat(changed).extracting(Unit::code).containsExactlyInAnyOrder("05.01", "05.01.1");
        assertThat(changed).extracting(Unit::version).containsOnly(2L);
        assertThat(unit("05.01.1").opd()).isEqualTo(unit("04").id());
    }

    @Test
    void theSameAgainChangesNothing() {
        take("05", null);
        assertThat(tree.says(line("05", null))).isTrue();
        assertThat(take("05", null)).isEmpty();
    }

    private Unit unit(String code) {
        return tree.find(code).orElseThrow();
    }

    private List<Unit> take(String code, String parent) {
        return tree.take(List.of(line(code, parent)), UUID::randomUUID);
    }

    private static UnitTree.Line line(String code, String parent) {
        return new UnitTree.Line(code, "Unit " + code, UnitKind.OTHER, parent, true);
    }
}
