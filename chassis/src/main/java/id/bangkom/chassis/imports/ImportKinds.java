package id.bangkom.chassis.imports;

import static id.bangkom.chassis.imports.ImportProblem.IMPORT_KIND_UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of import that a service knows. */
class ImportKinds {
    private final Map<String, ImportKind<?>> kinds;

    ImportKinds(List<ImportKind<?>> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
    }

    Optional<ImportKind<?>> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    ImportKind<?> get(String name) {
        return find(name)
                .orElseThrow(() -> IMPORT_KIND_UNKNOWN.because(
                        kinds.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
}
