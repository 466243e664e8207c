package kaiwu.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.Catalogue;
import kaiwu.spi.NumberReading;
import kaiwu.spi.Office;
import kaiwu.spi.record.RecordVersion;

/**
 * What a bare text may be among the numbers of all offices: application, publication, registration and priority numbers as
 * offices, data services ({@code EP.1000000.A1}, {@code (EP).(1000000).(A1)}, {@code EP19980400796}) and people write them, in
 * any width and spacing. Offices say what their numbers look like ({@link kaiwu.spi.NumberForms#read}); here they are asked,
 * and put in order. Immutable.
 *
 * <p>A text of fewer than five digits is a number only behind the code of its office ({@code IN 5}); a date, a place in a
 * classification or a decimal fraction is none.
 */
public final class NumberResolver {

    private static final int FEWEST_DIGITS = 5;
    private static final int LONGEST = 40;

    /** Few digits behind the code of an office; not a word with a figure, which begins with more letters. */
    private static final Pattern SHORT = Pattern.compile("[A-Z]{2}[-./:]?\\d{1,4}(?:[A-Z]\\d?)?");

    private static final Pattern WITH_OFFICE = Pattern.compile("([A-Z]{2})[-.,/:]?(?=[A-Z]{0,4}[-./]?\\d)(.+)");
    private static final Pattern IN_PARTS = Pattern.compile(
            "\\(?([A-Z]{2})\\)?\\.\\(?([^()]+?)\\)?\\.\\(?([A-Z]\\d?)\\)?(?:\\.\\(?(?:1[89]|20)\\d{6}\\)?)?");
    private static final Pattern WITH_DATE = Pattern.compile("(.*\\d)\\.(?:1[89]|20)\\d{2}[01]\\d[0-3]\\d");
    private static final Pattern NO_NUMBER =
            Pattern.compile("(?:1[89]|20)\\d\\d([-/.年])\\d{1,2}(?:[-/.月]\\d{1,2}[日号]?|月)?"
                    + "|\\d{1,2}[-/.]\\d{1,2}[-/.](?:1[89]|20)\\d\\d"
                    + "|(?:1[89]|20)\\d\\d(?:-(?:[01]\\d-[0-3]\\d|(?:1[89]|20)\\d\\d)|\\.\\.(?:1[89]|20)\\d\\d)"
                    + "|[A-HY]\\d{2}[A-Z]\\d{0,4}(?:/\\d{2,6})?"
                    + "|\\d{1,4}\\.\\d{2,}|0\\.\\d+|\\d{1,3}(?:\\.\\d{1,3}){3}");

    /** ST.3: the countries' codes and those of organisations; not {@code RE 39123}, {@code DM/123456}, {@code IR}, {@code SN}. */
    private static final Set<String> OFFICES = offices();

    private final Catalogue catalogue;

    public NumberResolver(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static Set<String> offices() {
        Set<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
        codes.addAll(List.of("EP", "WO", "EM", "AP", "OA", "EA", "GC", "QZ", "SU", "DD", "CS", "YU", "XX"));
        codes.removeAll(List.of("DM", "RE", "IR", "SN"));
        return Set.copyOf(codes);
    }

    /**
     * What the text may be, likeliest first: an office that the text names goes before others, a check digit that fits before
     * one that is not there, and what is a number only with another check digit comes last. Empty when it is no number.
     */
    public List<NumberReading> read(String typed) {
        if (typed.length() > 2 * LONGEST) {
            return List.of();
        }
        String text = tidy(typed);
        if (text.length() > LONGEST
                || (digits(text) < FEWEST_DIGITS && !SHORT.matcher(text).matches())
                || NO_NUMBER.matcher(text).matches()) {
            return List.of();
        }
        Optional<String> named = office(text);
        Set<NumberReading> readings = new LinkedHashSet<>();
        for (Office office : catalogue.offices().values()) {
            for (String spelling : spellings(text)) {
                office.numbers().read(office.st3(), spelling).stream()
                        .filter(reading -> isNotAnothers(reading, named))
                        .forEach(readings::add);
            }
        }
        named.map(catalogue.offices()::get)
                .ifPresent(office -> bare(text)
                        .forEach(rest -> readings.addAll(office.numbers().read(office.st3(), rest))));
        named.filter(st3 -> !catalogue.offices().containsKey(st3))
                .flatMap(st3 -> ofUnknownForm(st3, text))
                .ifPresent(readings::add);
        return readings.stream()
                .filter(reading -> reading.holds() || isMeant(reading, text, named))
                .sorted(Comparator.comparingInt(reading -> place(reading, text, named)))
                .toList();
    }

    /** The spellings under which records are looked for: the text itself, and every number it may be. */
    Set<String> keys(String typed) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(NumberKeys.key(typed));
        if (typed.length() <= 2 * LONGEST) {
            spellings(tidy(typed)).forEach(spelling -> keys.add(NumberKeys.key(spelling)));
            read(typed).stream().filter(NumberReading::holds).forEach(reading -> keys.add(key(reading)));
        }
        keys.remove("");
        return keys;
    }

    /** Whether the text, typed into the search box and nothing else, finds this record by its number. */
    public boolean finds(String typed, RecordVersion record) {
        Set<String> keys = NumberKeys.of(record, catalogue);
        return NumberKeys.mayBeNumber(typed) && keys(typed).stream().anyMatch(keys::contains);
    }

    /** Whether the record bears the number. */
    public boolean bears(RecordVersion record, NumberReading reading) {
        return NumberKeys.of(record, catalogue).contains(key(reading));
    }

    /** The spelling under which a record that bears this number is found. */
    static String key(NumberReading reading) {
        String uniform = NumberKeys.key(reading.uniform());
        return uniform.startsWith(reading.office()) ? uniform : reading.office() + uniform;
    }

    /** The number in three parts as data services write it, without the brackets that mean something else in a query. */
    static String withoutBrackets(String text) {
        if (text.length() > LONGEST || text.indexOf('(') < 0) {
            return text;
        }
        String tidy = tidy(text);
        return IN_PARTS.matcher(tidy).matches() ? tidy.replaceAll("[()]", "") : text;
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cf}]+", "")
                .replace('。', '.')
                .replaceAll("[‐‑‒–—―−]", "-");
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** The text, and without its date, its brackets and its kind code, all with the office where it is named. */
    private static Set<String> spellings(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(text);
        Matcher parts = IN_PARTS.matcher(text);
        if (parts.matches()) {
            spellings.add(parts.group(1) + parts.group(2) + parts.group(3));
            spellings.add(parts.group(1) + parts.group(2));
        }
        Matcher dated = WITH_DATE.matcher(text);
        if (dated.matches()) {
            spellings.add(dated.group(1));
        }
        Matcher office = WITH_OFFICE.matcher(text);
        if (office.matches()) {
            spellings.add(office.group(1) + office.group(2));
        }
        return spellings;
    }

    /** What is left of the spellings without the office they name. */
    private static List<String> bare(String text) {
        List<String> bare = new ArrayList<>();
        for (String spelling : spellings(text)) {
            Matcher office = WITH_OFFICE.matcher(spelling);
            if (office.matches()) {
                bare.add(office.group(2));
            }
        }
        return bare;
    }

    /** The office whose code the text begins with. */
    private static Optional<String> office(String text) {
        Matcher named = WITH_OFFICE.matcher(text.startsWith("(") ? text.replaceAll("[()]", "") : text);
        if (text.startsWith("ZL")) {
            return Optional.of("CN");
        }
        return named.matches() && OFFICES.contains(named.group(1)) ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** A form that takes any letters before digits must not take the code of an office for them. */
    private static boolean isNotAnothers(NumberReading reading, Optional<String> named) {
        return named.isEmpty()
                || named.get().equals(reading.office())
                || !reading.uniform().startsWith(named.get());
    }

    private static Optional<NumberReading> ofUnknownForm(String st3, String text) {
        return bare(text).stream()
                .filter(number -> number.matches("\\d{5,}(?:[A-Z]\\d?)?"))
                .findFirst()
                .map(number -> new NumberReading(st3, Set.of(), Set.of(), number, NumberReading.Check.NONE, ""));
    }

    /** Whether a number with a wrong check digit is worth proposing: the text shows that it has one. */
    private static boolean isMeant(NumberReading reading, String text, Optional<String> named) {
        boolean names = named.filter(reading.office()::equals).isPresent();
        return names || text.matches(".*\\d\\.[0-9X]") || digits(reading.uniform()) >= 12;
    }

    private static int place(NumberReading reading, String text, Optional<String> named) {
        int place = 0;
        if (named.isPresent()) {
            place += named.get().equals(reading.office()) ? -40 : 40;
        }
        place += switch (reading.check()) {
            case FITS -> -20;
            case LACKING -> -5;
            case NONE -> 0;
            case WRONG -> 100;
        };
        String bare = NumberKeys.key(text);
        boolean whole = NumberKeys.key(reading.uniform()).equals(bare);
        return place - (whole ? 2 : 0);
    }
}
