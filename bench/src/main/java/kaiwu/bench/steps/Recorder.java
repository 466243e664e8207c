package kaiwu.bench.steps;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Listens to what is written through a database's connections, for one thread. */
final class Recorder {

    /** Stands for a value that is null. */
    static final Object NOTHING = new Object();

    private final List<Written> written = new ArrayList<>();

    /** The same database, listened to. */
    DataSource over(DataSource database) {
        return proxy(DataSource.class, (method, args) -> {
            Object answer = method.invoke(database, args);
            return answer instanceof Connection db ? over(db) : answer;
        });
    }

    /** What was written since the last time it was asked. */
    List<Written> take() {
        List<Written> all = List.copyOf(written);
        written.clear();
        return all;
    }

    private Connection over(Connection db) {
        return proxy(Connection.class, (method, args) -> {
            Object answer = method.invoke(db, args);
            return answer instanceof PreparedStatement statement && args != null && Written.writes((String) args[0])
                    ? over(statement, (String) args[0])
                    : answer;
        });
    }

    private PreparedStatement over(PreparedStatement statement, String sql) {
        Map<Integer, Object> values = new TreeMap<>();
        return proxy(PreparedStatement.class, (method, args) -> {
            if (method.getName().startsWith("set") && args != null && args.length > 1) {
                values.put((Integer) args[0], Objects.requireNonNullElse(args[1], NOTHING));
            }
            if (method.getName().startsWith("execute")) {
                written.add(Written.of(sql, values));
            }
            return method.invoke(statement, args);
        });
    }

    private interface Call {
        Object of(Method method, Object[] args) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return call.of(method, args);
            } catch (InvocationTargetException wrong) {
                throw wrong.getCause();
            }
        }));
    }
}
