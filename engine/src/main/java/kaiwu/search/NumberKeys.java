package kaiwu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.Office;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordVersion;

/** The spellings under which the numbers of a record are found: letters and digits only, in upper case. */
final class NumberKeys {

    private static final int LONGEST = 100;
    private static final int LONGEST_TYPED = 40;
    private static final List<NumberRole> ROLES =
            List.of(NumberRole.APPLICATION, NumberRole.PUBLICATION, NumberRole.REGISTRATION);

    private NumberKeys() {}

    /** Letters and digits in upper case; cut where no office's number reaches. */
    static String key(String typed) {
        StringBuilder key = new StringBuilder(Math.min(typed.length(), LONGEST));
        typed.codePoints().filter(Character::isLetterOrDigit).limit(LONGEST).forEach(key::appendCodePoint);
        return key.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether a typed text may be a number: it has four digits or more, or is a record's id. */
    static boolean mayBeNumber(String typed) {
        return RecordId.find(typed).isPresent()
                || typed.chars().filter(c -> c >= '0' && c <= '9').limit(4).count() == 4;
    }

    /**
     * The spellings a typed number may stand for: itself, and what each office makes of it, with the office before it.
     *
     * @return empty when nothing typed is a letter or digit
     */
    static Set<String> asked(String typed, Catalogue catalogue) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(typed));
        keys.remove("");
        if (typed.length() <= LONGEST_TYPED) {
            for (Office office : catalogue.offices().values()) {
                for (Kind kind : catalogue.kinds().values()) {
                    for (NumberRole role : ROLES) {
                        office.numbers()
                                .normalise(kind.id(), role, typed)
                                .ifPresent(uniform -> keys.add(office.st3() + key(uniform)));
                    }
                }
            }
        }
        return keys;
    }

    /** Every spelling of every number: bare, with its office, with its kind code, with both, without its check digit. */
    static Set<String> of(RecordVersion shown, Catalogue catalogue) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(shown.id().toString()));
        spell(keys, shown.id().number(), shown.id().office(), "");
        for (NumberRef n : shown.numbers()) {
            String office = n.office().isEmpty() ? shown.id().office() : n.office();
            spell(keys, n.number(), office, n.kindCode());
            catalogue
                    .numbersOf(office)
                    .normalise(shown.id().kind(), n.role(), n.number())
                    .ifPresent(uniform -> spell(keys, uniform, office, n.kindCode()));
        }
        keys.remove("");
        return keys;
    }

    private static void spell(Set<String> keys, String number, String office, String kindCode) {
        spellOne(keys, key(number), office, key(kindCode));
        int point = number.lastIndexOf('.');
        if (point >= 8 && point == number.length() - 2) {
            spellOne(keys, key(number.substring(0, point)), office, key(kindCode));
        }
    }

    private static void spellOne(Set<String> keys, String number, String office, String kindCode) {
        String bare = number.startsWith(office) ? number.substring(office.length()) : number;
        for (String form : Set.of(bare, office + bare)) {
            keys.add(form);
            keys.add(form + kindCode);
        }
    }
}
