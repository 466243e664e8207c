package kaiwu.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Country names as data files write them, to WIPO ST.3 codes (which are the ISO 3166-1 codes for states). Names come from
 * the JDK's own tables in the languages that registers use, and from the older and longer forms below.
 */
public final class CountryNames {

    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt", "nl", "zh", "ko", "ja");
    private static final Map<String, String> OTHER_FORMS = Map.ofEntries(
            Map.entry("USA", "US"),
            Map.entry("United States of America", "US"),
            Map.entry("Great Britain", "GB"),
            Map.entry("England", "GB"),
            Map.entry("Scotland", "GB"),
            Map.entry("Korea, Republic of", "KR"),
            Map.entry("Republic of Korea", "KR"),
            Map.entry("Korea, Democratic People's Republic of", "KP"),
            Map.entry("Russian Federation", "RU"),
            Map.entry("Viet Nam", "VN"),
            Map.entry("Syrian Arab Republic", "SY"),
            Map.entry("Lao People's Democratic Republic", "LA"),
            Map.entry("Czech Republic", "CZ"),
            Map.entry("Turkey", "TR"),
            Map.entry("Swaziland", "SZ"),
            Map.entry("Cape Verde", "CV"),
            Map.entry("Cote d'Ivoire", "CI"),
            Map.entry("Côte d'Ivoire", "CI"),
            Map.entry("Ivory Coast", "CI"),
            Map.entry("Congo, Democratic Republic of the", "CD"),
            Map.entry("Congo, the Democratic Republic of the", "CD"),
            Map.entry("Congo", "CG"),
            Map.entry("Libyan Arab Jamahiriya", "LY"),
            Map.entry("Burma", "MM"),
            Map.entry("Macedonia", "MK"),
            Map.entry("The Netherlands", "NL"),
            Map.entry("United Republic of Tanzania", "TZ"),
            Map.entry("Brunei Darussalam", "BN"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Macau", "MO"),
            Map.entry("Taiwan", "TW"),
            Map.entry("UK", "GB"),
            Map.entry("中国香港", "HK"),
            Map.entry("中国澳门", "MO"),
            Map.entry("中国台湾", "TW"));

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /**
     * The code of a country named in words or already by its two-letter code, letter case ignored; empty when unknown. A
     * form such as {@code Tanzania, United Republic of} is found by the part before its comma.
     */
    public static Optional<String> find(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        String code = CODES.get(plain);
        if (code == null && plain.indexOf(',') > 0) {
            code = CODES.get(plain.substring(0, plain.indexOf(',')).strip());
        }
        return Optional.ofNullable(code);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(4096);
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (String language : LANGUAGES) {
                String name = country.getDisplayCountry(Locale.of(language));
                codes.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
            }
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        OTHER_FORMS.forEach((name, code) -> codes.put(name.toLowerCase(Locale.ROOT), code));
        return Map.copyOf(codes);
    }
}
