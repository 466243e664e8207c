package sources;

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

/**
 * What the event codes of the USPTO do to a mark, from {@code us-mark-events.tsv}; codes that are not there change nothing.
 * Immutable.
 */
public final class UsMarkEvents {

    private final Map<String, EventCategory> codes;

    private UsMarkEvents(Map<String, EventCategory> codes) {
        this.codes = codes;
    }

    /** The category of a code; answers write a code with the letter of its sort behind it, {@code ASGNI} for {@code ASGN}. */
    public EventCategory category(String code) {
        EventCategory whole = codes.get(code);
        if (whole != null || code.isEmpty()) {
            return whole == null ? EventCategory.OTHER : whole;
        }
        return codes.getOrDefault(code.substring(0, code.length() - 1), EventCategory.OTHER);
    }

    public static UsMarkEvents load() {
        Map<String, EventCategory> events = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(UsMarkEvents.class.getResourceAsStream("us-mark-events.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cell = line.split("\t", -1);
                events.put(cell[0], EventCategory.valueOf(cell[1]));
            }
        } catch (IOException unreadable) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "sources/us-mark-events.tsv does not read", unreadable);
        }
        return new UsMarkEvents(Map.copyOf(events));
    }
}
