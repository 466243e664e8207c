package kaiwu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PriorityClaim;
import kaiwu.spi.record.RecordVersion;

/** The spellings under which the numbers of a record are found: letters and digits only, in upper case. */
final class NumberKeys {

    private static final int LONGEST = 100;

    private NumberKeys() {}

    /** Letters and digits in upper case; cut where no office's number reaches. */
    static String key(String typed) {
        StringBuilder key = new StringBuilder(Math.min(typed.length(), LONGEST));
        typed.codePoints().filter(Character::isLetterOrDigit).limit(LONGEST).forEach(key::appendCodePoint);
        return key.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether a typed text may be a number: it has a digit, as a record's id has too, and is no longer than one. */
    static boolean mayBeNumber(String typed) {
        return typed.length() <= LONGEST && typed.codePoints().anyMatch(Character::isDigit)
                || RecordId.find(typed).isPresent();
    }

    /**
     * The spellings a typed number may stand for: itself, and what each office makes of it, with the office before it.
     *
     * @return empty when nothing typed is a letter or digit
     */
    static Set<String> asked(String typed, Catalogue catalogue) {
        return new NumberResolver(catalogue).keys(typed);
    }

    /** The spellings under which a number of a list is found: as typed, and without a check digit after a point. */
    static Set<String> listed(String typed) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(typed));
        int point = typed.lastIndexOf('.');
        if (point >= 8 && point == typed.length() - 2) {
            keys.add(key(typed.substring(0, point)));
        }
        keys.remove("");
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

    /** The spellings of the numbers of each field of numbers: those of the record by their role, claimed, cited. */
    static Map<String, Set<String>> byField(RecordVersion shown, Catalogue catalogue) {
        Map<String, Set<String>> fields = new TreeMap<>();
        for (NumberRef n : shown.numbers()) {
            String office = n.office().isEmpty() ? shown.id().office() : n.office();
            String field = switch (n.role()) {
                case APPLICATION -> NumberFields.APPLICATION;
                case PUBLICATION -> NumberFields.PUBLICATION;
                case REGISTRATION -> NumberFields.REGISTRATION;
                case CASE, OTHER -> "";
            };
            if (!field.isEmpty()) {
                Set<String> keys = fields.computeIfAbsent(field, f -> new LinkedHashSet<>());
                spellAll(keys, shown.id().kind(), n.role(), office, n.number(), n.kindCode(), catalogue);
            }
        }
        for (PriorityClaim p : shown.priorities()) {
            Set<String> keys = fields.computeIfAbsent(NumberFields.PRIORITY, f -> new LinkedHashSet<>());
            spellAll(keys, shown.id().kind(), NumberRole.APPLICATION, p.office(), p.number(), "", catalogue);
        }
        for (Citation c : shown.citations()) {
            if (!c.number().isEmpty()) {
                Set<String> keys = new LinkedHashSet<>();
                spellAll(
                        keys,
                        shown.id().kind(),
                        NumberRole.PUBLICATION,
                        c.office(),
                        c.number(),
                        c.kindCode(),
                        catalogue);
                fields.computeIfAbsent(NumberFields.CITED, f -> new LinkedHashSet<>())
                        .addAll(keys);
                fields.computeIfAbsent(NumberFields.CITED + by(c), f -> new LinkedHashSet<>())
                        .addAll(keys);
            }
        }
        shown.facts()
                .getOrDefault("familyId", List.of())
                .forEach(family -> fields.computeIfAbsent(NumberFields.FAMILY, f -> new LinkedHashSet<>())
                        .add(key(family)));
        fields.values().forEach(keys -> keys.remove(""));
        return fields;
    }

    private static String by(Citation c) {
        String by = c.citedBy().toLowerCase(Locale.ROOT);
        if (by.contains("examin") || by.contains("search") || by.equals("isr") || by.equals("sea")) {
            return ".examiner";
        }
        if (by.contains("oppos")) {
            return ".opposition";
        }
        return by.contains("applicant") ? ".applicant" : ".other";
    }

    private static void spellAll(
            Set<String> keys,
            String kind,
            NumberRole role,
            String office,
            String number,
            String kindCode,
            Catalogue catalogue) {
        spell(keys, number, office, kindCode);
        catalogue
                .numbersOf(office)
                .normalise(kind, role, number)
                .ifPresent(uniform -> spell(keys, uniform, office, kindCode));
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
        for (String form : List.of(bare, office + bare)) {
            keys.add(form);
            keys.add(form + kindCode);
        }
    }
}
