package id.bangkom.registry.unit;

import java.util.List;
import java.util.UUID;

/** Units that stand under another OPD than before, so that their people do too. */
public record UnitsMoved(List<UUID> units) {}
