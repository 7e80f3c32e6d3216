package id.bangkom.registry.position;

import org.jspecify.annotations.Nullable;

/** What a workbook says of a position; only functional ones have a level. */
record Position(
        String code,
        String name,
        PositionClass positionClass,
        @Nullable FunctionalLevel functionalLevel,
        @Nullable Integer jobClass) {}
