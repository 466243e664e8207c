package kaiwu.server.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;

/** What readers see for the country or region of a WIPO ST.3 code, in the column 国家/地区. */
public final class Regions {

    private static final Map<String, Bilingual> OWN = Map.of(
            "HK", new Bilingual("中国香港", "Hong Kong, China"),
            "MO", new Bilingual("中国澳门", "Macao, China"),
            "TW", new Bilingual("中国台湾", "Taiwan, China"),
            "EM", new Bilingual("欧盟", "European Union"),
            "EU", new Bilingual("欧盟", "European Union"));
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Regions() {}

    /** The name; empty for the code of an organisation. */
    public static Optional<String> find(String st3, Lang lang) {
        Bilingual own = OWN.get(st3);
        if (own != null) {
            return Optional.of(lang.of(own));
        }
        return COUNTRIES.contains(st3)
                ? Optional.of(Locale.of("", st3).getDisplayCountry(Locale.forLanguageTag(lang.tag())))
                : Optional.empty();
    }
}
