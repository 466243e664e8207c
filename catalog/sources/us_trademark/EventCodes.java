package sources.us_trademark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.record.EventCategory;

/** What the office's event codes do to a mark, from {@code events.tsv}; codes that are not there change nothing. */
final class EventCodes {

    private EventCodes() {}

    static Map<String, EventCategory> load() {
        Map<String, EventCategory> events = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(EventCodes.class.getResourceAsStream("events.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cell = line.split("\t", -1);
                events.put(cell[0], EventCategory.valueOf(cell[1]));
            }
        } catch (IOException unreadable) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "sources/us_trademark/events.tsv does not read", unreadable);
        }
        return Map.copyOf(events);
    }
}
