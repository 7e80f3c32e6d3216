package id.bangkom.registry.position;

import java.util.List;
import java.util.UUID;

/** Positions whose class, level or name is another than before, and with it what their holders are told as. */
public record PositionsChanged(List<UUID> positions) {}
