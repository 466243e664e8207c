package kaiwu.formats.st96;

import java.util.Locale;
import java.util.Set;

/** Which of our codes the standard's lists have: countries (ISO 3166), offices (ST.3) and languages (ISO 639-1). */
final class Codes {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> OFFICES =
            Set.of("AP", "BX", "EA", "EM", "EP", "EU", "GC", "IB", "OA", "QZ", "WO", "XN", "XV", "XX");

    private Codes() {}

    /** The country, or empty text when the standard's list lacks it. */
    static String country(String code) {
        return COUNTRIES.contains(code) ? code : "";
    }

    static boolean isOffice(String code) {
        return COUNTRIES.contains(code) || OFFICES.contains(code);
    }

    /** The language, or empty text when the standard's list lacks it. */
    static String language(String code) {
        return LANGUAGES.contains(code) ? code : "";
    }
}
