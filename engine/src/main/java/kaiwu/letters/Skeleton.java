package kaiwu.letters;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Latin letters for those of all other scripts: the ones they look like, by Unicode's table of confusables (UTS 39) as ICU has
 * it, or the ones that stand for their sound. Capital letters; thread-safe.
 */
public final class Skeleton {

    private static final ConcurrentMap<Integer, String> LOOKS = new ConcurrentHashMap<>();

    private Skeleton() {}

    private static final class Icu {
        static final SpoofChecker CHECKER =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
        static final Transliterator SOUND = Transliterator.getInstance("Any-Latin; Latin-ASCII; Upper");
    }

    /**
     * The text with every letter that looks like a Latin one replaced by it, capital or small as it looks; other letters stay.
     * Of Latin letters of other kinds (mathematical, fullwidth, with bars) remains the plain one.
     */
    public static String looks(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.append(c < 128 ? Character.toString(c) : looks(c)));
        return plain.toString();
    }

    private static String looks(int c) {
        return LOOKS.computeIfAbsent(c, letter -> {
            String itself = Character.toString(letter);
            String skeleton = Icu.CHECKER.getSkeleton(SpoofChecker.ANY_CASE, itself);
            String bare = Letters.fold(skeleton);
            boolean latin = !bare.isEmpty() && bare.chars().allMatch(x -> x < 128 && Character.isLetterOrDigit(x));
            return latin ? skeleton.toUpperCase(Locale.ROOT).equals(bare) ? skeleton : bare : itself;
        });
    }

    /** How the text sounds, in Latin capital letters; letters of which no sound is known stay. */
    public static String sounds(String text) {
        return text.chars().allMatch(c -> c < 128) ? text : Icu.SOUND.transliterate(text);
    }
}
