package kaiwu.navigate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * How long after filing an application may still be unknown, from {@code publication-delay.tsv}: most patent laws publish it
 * after eighteen months (Patent Law of China art. 34; PCT art. 21(2)(a)).
 */
final class PublicationDelay {

    private static final int MONTHS = read();

    private PublicationDelay() {}

    /** The last day of filing for which all applications can be known, where documents published until a day are. */
    static LocalDate knownUntil(LocalDate dataEnd) {
        return dataEnd.minusMonths(MONTHS);
    }

    private static int read() {
        try (InputStream in =
                        Objects.requireNonNull(PublicationDelay.class.getResourceAsStream("publication-delay.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToInt(line -> Integer.parseInt(line.split("\t", -1)[0]))
                    .max()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new KaiwuException(
                    ErrorCode.INTERNAL, "the table of publication delays inside the program does not read", unreadable);
        }
    }
}
