package id.bangkom.chassis.jdbc;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes a record of each row of one result: {@code startsOn} comes from {@code starts_on} or {@code startson}. Columns are found once a result; Spring's own mapper
 * looks for each in each row, and learns by an exception that one has an underscore, which cost more than all else that a list of people does.
 */
final class RecordMapper<T> implements RowMapper<T> {
    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    /** What a type looks like does not change from one result to the next. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Class<T> type;
    private final Shape shape;
    private int @Nullable [] columns;

    private record Shape(Constructor<?> constructor, List<String> names, List<TypeDescriptor> types) {
        static Shape of(Class<?> type) {
            var components = type.getRecordComponents();
            try {
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
                constructor.setAccessible(true);
                var names = Arrays.stream(components)
                        .map(component -> plain(component.getName()))
                        .toList();
                var types = IntStream.range(0, components.length)
                        .mapToObj(i -> new TypeDescriptor(new MethodParameter(constructor, i)))
                        .toList();
                return new Shape(constructor, names, types);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is no record", e);
            }
        }
    }

    RecordMapper(Class<T> type) {
        this.type = type;
        this.shape = SHAPES.get(type);
    }

    /** @throws SQLException when a component has no column */
    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var known = columns;
        if (known == null) columns = known = columnsOf(row);
        var values = new @Nullable Object[known.length];
        for (int i = 0; i < values.length; i++) values[i] = value(row, known[i], shape.types.get(i));
        return type.cast(BeanUtils.instantiateClass(shape.constructor, values));
    }

    private int[] columnsOf(ResultSet row) throws SQLException {
        Map<String, Integer> byName = new HashMap<>();
        var described = row.getMetaData();
        for (int column = described.getColumnCount(); column > 0; column--) // the first of a name counts
        byName.put(plain(JdbcUtils.lookupColumnName(described, column)), column);
        var found = new int[shape.names.size()];
        for (int i = 0; i < found.length; i++) {
            var column = byName.get(shape.names.get(i));
            if (column == null) throw new SQLException("No column for " + type.getRecordComponents()[i]);
            found[i] = column;
        }
        return found;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(ResultSet row, int column, TypeDescriptor type) throws SQLException {
        if (type.getType() == Instant.class) { // which the driver does not know
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
        return CONVERSION.convert(JdbcUtils.getResultSetValue(row, column, type.getType()), type);
    }
}
