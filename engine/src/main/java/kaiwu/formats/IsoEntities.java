package kaiwu.formats;

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

/** The table of character entities, {@code entities.tsv}: name, tab, code points in hex separated by blanks. */
final class IsoEntities {

    private IsoEntities() {}

    static Map<String, String> all() {
        Map<String, String> characters = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(IsoEntities.class.getResourceAsStream("entities.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                StringBuilder text = new StringBuilder(2);
                for (String point : line.substring(tab + 1).split(" ", -1)) {
                    text.appendCodePoint(Integer.parseInt(point, 16));
                }
                characters.put(line.substring(0, tab), text.toString());
            }
        } catch (IOException unreadable) {
            throw new KaiwuException(
                    ErrorCode.INTERNAL, "the table of character entities inside the program does not read", unreadable);
        }
        return Map.copyOf(characters);
    }
}
