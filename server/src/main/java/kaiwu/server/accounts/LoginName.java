package kaiwu.server.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people sign in by: 3 to 64 letters, digits, {@code . _ @ -}, the same in every spelling (NFKC, lower case). */
final class LoginName {

    private static final Pattern FORM =
            Pattern.compile("[\\p{IsHan}\\p{IsLatin}\\p{Nd}][\\p{IsHan}\\p{IsLatin}\\p{Nd}._@-]{2,63}");

    private LoginName() {}

    /** The folded name; empty when the text is none. */
    static Optional<String> fold(String typed) {
        if (typed.length() > 200) {
            return Optional.empty();
        }
        String folded =
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return FORM.matcher(folded).matches() ? Optional.of(folded) : Optional.empty();
    }
}
