package id.bangkom.registry.unit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit in its tree.
 *
 * @param opd the top of its branch; itself for an OPD
 * @param lineage itself and all above it
 */
record Unit(
        UUID id,
        long version,
        String code,
        String name,
        UnitKind kind,
        @Nullable UUID parent,
        UUID opd,
        List<UUID> lineage,
        boolean active) {}
