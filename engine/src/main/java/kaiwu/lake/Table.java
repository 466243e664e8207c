package kaiwu.lake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question in SQL. Immutable.
 *
 * @param columns names and types, left to right
 * @param rows cells left to right; each is a Boolean, Long, BigInteger, Double, BigDecimal, LocalDate, String, List or Map of
 *     these, or null for SQL's NULL
 * @param more whether there were more rows than were asked for
 */
public record Table(List<Column> columns, List<List<@Nullable Object>> rows, boolean more) {

    /**
     * @param name as the question gives it
     * @param type DuckDB's name of the type, for example {@code BIGINT} or {@code VARCHAR[]}
     */
    public record Column(String name, String type) {}

    /** Takes an answer row by row, whatever its size. */
    public interface Sink {

        /** Called once, before the rows. */
        void columns(List<Column> columns);

        /** @return whether to go on */
        boolean row(List<@Nullable Object> cells);
    }
}
