package id.bangkom.chassis.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring's client, with {@link RecordMapper} where it is asked for records. */
public final class JdbcClients {
    private JdbcClients() {}

    public static JdbcClient of(DataSource source) {
        var client = JdbcClient.create(source);
        return sql -> mapping(client.sql(sql));
    }

    private static JdbcClient.StatementSpec mapping(JdbcClient.StatementSpec statement) {
        return (JdbcClient.StatementSpec) Proxy.newProxyInstance(
                JdbcClients.class.getClassLoader(),
                new Class<?>[] {JdbcClient.StatementSpec.class},
                (proxy, method, arguments) -> {
                    if (arguments != null
                            && arguments.length == 1
                            && arguments[0] instanceof Class<?> type
                            && type.isRecord()) return statement.query(new RecordMapper<>(type));
                    try {
                        var result = method.invoke(statement, arguments);
                        return result instanceof JdbcClient.StatementSpec ? proxy : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
