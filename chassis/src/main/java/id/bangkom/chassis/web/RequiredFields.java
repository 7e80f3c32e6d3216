package id.bangkom.chassis.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in the API description which fields are always there: all of a record's but those marked nullable. */
public class RequiredFields implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        Schema<?> schema = chain.next().resolve(type, context, chain);
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema == null || !raw.isRecord()) return schema;
        var model = Objects.requireNonNullElse(defined(schema, context), schema);
        Arrays.stream(raw.getRecordComponents())
                .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(field -> model.getProperties() != null
                        && model.getProperties().containsKey(field.getName())
                        && (model.getRequired() == null || !model.getRequired().contains(field.getName())))
                .forEach(field -> model.addRequiredItem(field.getName()));
        return schema;
    }

    private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) return null;
        return context.getDefinedModels().get(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()));
    }
}
