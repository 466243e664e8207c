package kaiwu.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.spi.record.NumberRole;

/** Numbers of an office whose forms are written as a table. */
public interface TabledNumbers extends NumberForms {

    NumberTable table();

    @Override
    default Optional<String> normalise(String kind, NumberRole role, String raw) {
        return table().normalise(kind, role, raw);
    }

    @Override
    default Set<NumberRole> seriesOf(String kind, NumberRole role, String raw) {
        return table().seriesOf(kind, role, raw);
    }

    @Override
    default List<NumberReading> read(String office, String typed) {
        return table().read(office, typed);
    }
}
