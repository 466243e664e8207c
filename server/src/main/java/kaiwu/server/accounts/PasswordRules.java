package kaiwu.server.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kaiwu.kernel.Outcome;

/**
 * Which passwords people may choose (OWASP ASVS 5.0, 6.2): 12 to 200 characters of any kind, not one that is guessed soon. How
 * soon is told by zxcvbn, which knows 30,000 common passwords, words, names, dates and keyboard walks; the platform's own name,
 * its roles and the person's own names count as common. No password grows old by itself.
 */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** Of 0 to 4: not to be guessed with ten thousand million tries. */
    private static final int HARD_ENOUGH = 3;

    /** A password made of words that are common here needs as much beside them. */
    private static final int LEFT = 6;

    private static final Zxcvbn GUESSES = new Zxcvbn();

    private PasswordRules() {}

    /** @param own what others know of the person: login and name */
    static Outcome judge(String password, List<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Outcome.refused(AccountGrounds.PASSWORD_LENGTH);
        }
        List<String> common = new ArrayList<>(own);
        common.addAll(List.of("kaiwu", "开物", "天工开物", "tiangongkaiwu", "zhishichanquan", "知识产权", "cnipa"));
        Roles.list().forEach(role -> common.add(role.id()));
        return without(common, password) < LEFT
                        || GUESSES.measure(start(password), common).getScore() < HARD_ENOUGH
                ? Outcome.refused(AccountGrounds.PASSWORD_EASY)
                : Outcome.allowed();
    }

    /** How many letters and digits are left of it when what is common here is taken out. */
    private static int without(List<String> common, String password) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : common) {
            left = left.replace(word.toLowerCase(Locale.ROOT), "");
        }
        return (int) left.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** As much of it as decides; measuring more takes long and tells no more. */
    private static String start(String password) {
        return password.length() > 60 ? password.substring(0, 60) : password;
    }
}
