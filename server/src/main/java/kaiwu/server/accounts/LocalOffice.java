package kaiwu.server.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/**
 * An office of the country at its level, from {@code offices.tsv}: what an officer works for. Immutable.
 *
 * @param id code of its place by GB/T 2260, or the country's code for the national office
 * @param above id of the office that supervises it; empty for the national one
 */
public record LocalOffice(String id, Level level, Optional<String> above, Bilingual name) {

    private static final Map<String, LocalOffice> ALL = read();

    /** Where an office stands. */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        CITY,
        COUNTY;

        static Level of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    private static Map<String, LocalOffice> read() {
        Map<String, LocalOffice> offices = new LinkedHashMap<>();
        for (String[] row : Table.read("offices.tsv")) {
            offices.put(
                    row[0],
                    new LocalOffice(
                            row[0],
                            Level.of(row[1]),
                            Table.parts(row[2]).stream().findFirst(),
                            new Bilingual(row[3], row[4])));
        }
        return offices;
    }

    /** Every office, the national ones and provinces first. */
    public static List<LocalOffice> list() {
        return List.copyOf(ALL.values());
    }

    public static Optional<LocalOffice> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** Ids of the office with this id and of every office below it; the id alone when there is no such office. */
    public static List<String> under(String id) {
        return find(id).map(office -> list().stream()
                        .filter(office::isOver)
                        .map(LocalOffice::id)
                        .toList())
                .orElse(List.of(id));
    }

    /** Whether this office is the other one, or stands above it at any distance. */
    public boolean isOver(LocalOffice other) {
        return id.equals(other.id)
                || other.above.flatMap(LocalOffice::find).filter(this::isOver).isPresent();
    }
}
