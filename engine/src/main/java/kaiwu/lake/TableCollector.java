package kaiwu.lake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers an answer into a {@link Table} of at most so many rows. */
final class TableCollector implements Table.Sink {

    private final int most;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private List<Table.Column> columns = List.of();
    private boolean more;

    TableCollector(int most) {
        this.most = most;
    }

    @Override
    public void columns(List<Table.Column> found) {
        columns = found;
    }

    @Override
    public boolean row(List<@Nullable Object> cells) {
        more = rows.size() == most;
        return !more && rows.add(cells);
    }

    Table table() {
        return new Table(columns, List.copyOf(rows), more);
    }
}
