package kaiwu.server.words;

import java.util.Locale;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Failures in both languages, for people. One that was told in English only has in Chinese what its code means, and the
 * English detail after it.
 */
public final class Failures {

    private Failures() {}

    public static Bilingual told(RuntimeException failure) {
        return failure instanceof KaiwuException ours ? told(ours) : named(ErrorCode.INTERNAL, failure.toString());
    }

    public static Bilingual told(KaiwuException failure) {
        return failure.told().orElseGet(() -> named(failure.code(), String.valueOf(failure.getMessage())));
    }

    private static Bilingual named(ErrorCode code, String detail) {
        return new Bilingual(named(Words.of(Lang.ZH), code, detail), named(Words.of(Lang.EN), code, detail));
    }

    private static String named(Words words, ErrorCode code, String detail) {
        return words.get("failure." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}
