package sources.own_table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/** The column names people use and what they mean: {@code synonyms.tsv} of this folder. Immutable. */
final class Synonyms {

    private static final Synonyms TABLE = read();

    private final Map<String, String> fields;
    private final Map<String, Set<String>> kinds;

    private Synonyms(Map<String, String> fields, Map<String, Set<String>> kinds) {
        this.fields = fields;
        this.kinds = kinds;
    }

    static Synonyms table() {
        return TABLE;
    }

    /** The field a column of this name fills, as far as anybody knows. */
    Optional<String> findField(String column) {
        return Optional.ofNullable(fields.get(plain(column)));
    }

    /** The kind of right whose words these columns use most; the first in the table's order where they are level. */
    Optional<String> findKind(List<String> columns) {
        String best = "";
        long most = 0;
        for (Map.Entry<String, Set<String>> kind : kinds.entrySet()) {
            long used = columns.stream()
                    .filter(column -> kind.getValue().contains(plain(column)))
                    .count();
            if (used > most) {
                most = used;
                best = kind.getKey();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static String plain(String column) {
        return Normalizer.normalize(column, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Synonyms read() {
        Map<String, String> fields = new HashMap<>();
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (line.startsWith("#") || cells.length != 2) {
                    continue;
                }
                String[] names = cells[1].split("\\|", -1);
                if (cells[0].startsWith("kind=")) {
                    kinds.put(cells[0].substring("kind=".length()), Set.of(names));
                } else {
                    for (String name : names) {
                        fields.putIfAbsent(name, cells[0]);
                    }
                }
            }
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading sources/own_table/synonyms.tsv", wrong);
        }
        return new Synonyms(Map.copyOf(fields), kinds);
    }
}
