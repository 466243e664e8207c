package kaiwu.formats.st36;

import java.util.Locale;
import java.util.Set;

/** Which kind of right a patent document is about, told by its ST.16 kind code. */
public final class PatentKinds {

    /** Offices whose code {@code Y} (and old {@code U}) names utility models. */
    private static final Set<String> UTILITY_MODEL_Y = Set.of("CN", "JP", "KR", "TW", "DE", "ES", "IT", "BR", "PL");

    private PatentKinds() {}

    /** {@code invention}, {@code utilitymodel} or {@code design}. */
    public static String of(String office, String kindCode) {
        String code = kindCode.strip().toUpperCase(Locale.ROOT);
        if (code.startsWith("S")) {
            return "design";
        }
        if (code.startsWith("U") || code.startsWith("Y") && UTILITY_MODEL_Y.contains(office)) {
            return "utilitymodel";
        }
        return "invention";
    }
}
