package kaiwu.server.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/** The province-level divisions of China in the order of GB/T 2260, from {@code provinces.tsv}. */
public final class Provinces {

    private static final List<Bilingual> ALL = read();

    private Provinces() {}

    /** All of them, in their order; the Chinese name is the one registers count under. */
    public static List<Bilingual> list() {
        return ALL;
    }

    /** The division that registers count under this name. */
    public static Optional<Bilingual> find(String zh) {
        return ALL.stream().filter(province -> province.zh().equals(zh)).findFirst();
    }

    private static List<Bilingual> read() {
        try (InputStream in =
                        Objects.requireNonNull(Provinces.class.getResourceAsStream("/kaiwu/server/provinces.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Bilingual(cells[1], cells[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading the table of provinces inside the program", unreadable);
        }
    }
}
