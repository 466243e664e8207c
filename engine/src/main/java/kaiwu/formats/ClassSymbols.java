package kaiwu.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Class symbols out of the many ways in which sources print them, in the uniform writing that records use. */
public final class ClassSymbols {

    private static final Pattern IPC =
            Pattern.compile("([A-HY]\\d{2}[A-Z])\\s*(\\d{1,4})\\s*[/:]\\s*(\\d{2,6})(?!\\d).*");
    private static final Pattern LOCARNO = Pattern.compile("(?:LOC\\S*\\s+)?(\\d{1,2})\\s*-\\s*(\\d{1,2})(?!\\d).*");

    private ClassSymbols() {}

    /**
     * An IPC or CPC symbol, {@code H01M10/0525}: from {@code B29B17/00(2006.01)I}, {@code B24B 3/34}, {@code H04L   27/26
     * (2006.01)}. Empty when the text does not begin with one.
     */
    public static Optional<String> ipc(String text) {
        Matcher symbol = IPC.matcher(text.strip());
        return symbol.matches()
                ? Optional.of(symbol.group(1) + Integer.parseInt(symbol.group(2)) + "/" + symbol.group(3))
                : Optional.empty();
    }

    /** A Locarno symbol, {@code 06-01}: from {@code 01-01 (12)}, {@code 6-1}. Empty when the text does not begin with one. */
    public static Optional<String> locarno(String text) {
        Matcher symbol = LOCARNO.matcher(text.strip());
        return symbol.matches()
                ? Optional.of(
                        "%02d-%02d".formatted(Integer.parseInt(symbol.group(1)), Integer.parseInt(symbol.group(2))))
                : Optional.empty();
    }
}
