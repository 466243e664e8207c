package kaiwu.formats.st36;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The uniform spelling of class symbols, from the many ways in which patent files write them. */
public final class PatentSymbols {

    /** {@code H01M 10/0525}, {@code A41D001/06}, {@code 7A 61K   9/16   A}, {@code C07D 271/113       20060101AFI…}. */
    private static final Pattern SLASHED = Pattern.compile(
            "(?:\\d{1,2}(?=[A-HY]))?([A-HY])\\s*(\\d{2})\\s*([A-Z])\\s*0*(\\d{1,4})\\s*/\\s*(\\d{1,6}).*");

    /** {@code A45F  504}: main group in three columns, then the subgroup. */
    private static final Pattern COLUMNS = Pattern.compile("([A-HY]\\d{2}[A-Z])([ \\d]{2}\\d)(\\d{2,6})\\s*");

    /** {@code E03C 104}: columns whose blanks were lost, which three digits leave no doubt about. */
    private static final Pattern SQUEEZED = Pattern.compile("([A-HY]\\d{2}[A-Z]) ?(\\d)(\\d{2})");

    /** Class or subclass alone, with nothing but ST.8 indicators or an empty group after it. */
    private static final Pattern COARSE = Pattern.compile("([A-HY]\\s?\\d{2}\\s?[A-Z]?)(?:\\s+/?|\\s+\\d{8}.*)?");

    private static final Pattern FIRST = Pattern.compile(".*\\d{8}[ACS ]F.*");
    private static final Pattern US_CLASS = Pattern.compile("D ?\\d{1,2}|\\d{1,3}|PLT|G9B");
    private static final Pattern US_SLASHED = Pattern.compile("([A-Z]?\\d{1,3}|PLT|G9B)/(\\S+)");
    private static final Pattern US_COLUMNS = Pattern.compile("([ \\dA-Z]{3})([ \\dA-Z]{1,3})(.*)");
    private static final Pattern LOCARNO = Pattern.compile("(\\d{2})[-. ]?(\\d{2})\\b.*");

    private PatentSymbols() {}

    /**
     * An IPC or CPC symbol as {@code H01M10/0525}, or class or subclass alone.
     *
     * @param raw as the file has it, inner blanks kept, since old files write main groups in columns
     * @return empty when the text is no such symbol
     */
    public static Optional<String> ipc(String raw) {
        String text = raw.replace('\n', ' ').strip().toUpperCase(Locale.ROOT);
        Matcher slashed = SLASHED.matcher(text);
        if (text.indexOf('/') >= 0 && slashed.matches()) {
            return Optional.of(slashed.group(1) + slashed.group(2) + slashed.group(3) + slashed.group(4) + "/"
                    + (slashed.group(5).length() == 1 ? "0" : "") + slashed.group(5));
        }
        Matcher columns = COLUMNS.matcher(text);
        if (columns.matches()) {
            return Optional.of(
                    columns.group(1) + Integer.parseInt(columns.group(2).strip()) + "/" + columns.group(3));
        }
        Matcher squeezed = SQUEEZED.matcher(text);
        if (squeezed.matches()) {
            return Optional.of(squeezed.group(1) + squeezed.group(2) + "/" + squeezed.group(3));
        }
        Matcher coarse = COARSE.matcher(text);
        return coarse.matches() ? Optional.of(coarse.group(1).replaceAll("\\s", "")) : Optional.empty();
    }

    /** Whether a symbol with its ST.8 indicators ({@code 20060101AFI…}) says that it is the first one. */
    public static boolean isFirst(String raw) {
        return FIRST.matcher(raw.replace('\n', ' ')).matches();
    }

    /**
     * A symbol of the United States classification as {@code 379/266.01}, {@code D2/896} or {@code 408/1R}.
     *
     * @param raw in columns ({@code "37926601"}, {@code "D 2896"}, {@code "408  1 R"}; decimals of three columns are padded
     *     with zeros) or with a slash
     * @return empty when the text is no such symbol
     */
    public static Optional<String> uspc(String raw) {
        String text = raw.indexOf('\n') < 0 ? raw.stripTrailing() : raw.strip();
        Matcher slashed = US_SLASHED.matcher(text.strip());
        if (slashed.matches()) {
            return Optional.of(unpadded(slashed.group(1)) + "/" + unpadded(slashed.group(2)));
        }
        Matcher columns = US_COLUMNS.matcher(text);
        if (!columns.matches() || !US_CLASS.matcher(columns.group(1).strip()).matches()) {
            return Optional.empty();
        }
        String rest = columns.group(3).replace(" ", "");
        if (rest.matches("\\d{3}")) {
            rest = rest.replaceFirst("0+$", "");
        }
        boolean decimals = !rest.isEmpty() && Character.isDigit(rest.charAt(0));
        String symbol = columns.group(1).replace(" ", "") + "/"
                + columns.group(2).replace(" ", "") + (decimals ? "." : "") + rest;
        return Optional.of(symbol);
    }

    /** A Locarno class as {@code 06-01}; empty when the text is none. */
    public static Optional<String> locarno(String raw) {
        Matcher parts = LOCARNO.matcher(raw.strip());
        return parts.matches() ? Optional.of(parts.group(1) + "-" + parts.group(2)) : Optional.empty();
    }

    private static String unpadded(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }
}
