package kaiwu.alike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.alike.Spelling.Script;
import kaiwu.letters.Hanzi;
import kaiwu.letters.Letters;
import kaiwu.letters.Pinyin;
import kaiwu.letters.Skeleton;
import kaiwu.letters.Sound;

/** Reads a name in every way it can be taken. The same name always has the same spellings, in the same order. */
final class Spellings {

    /** Signs of a name beyond these are not compared. */
    private static final int LONGEST = 64;

    private Spellings() {}

    /** None for a name without letters and digits. */
    static List<Spelling> of(String name) {
        String folded = Letters.fold(name.length() > 4 * LONGEST ? name.substring(0, 4 * LONGEST) : name);
        StringBuilder han = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        boolean alphabet = split(folded, han, letters);
        List<Spelling> spellings = new ArrayList<>(2);
        if (han.chars().anyMatch(Letters::isUnspaced)) {
            spellings.add(han(cut(han.toString()), !alphabet));
        }
        String words = cut(letters.toString().strip());
        if (alphabet || spellings.isEmpty() && !words.isEmpty()) {
            alphabet(words, spellings.isEmpty(), spellings);
        }
        return spellings;
    }

    /** Whether there are letters of an alphabet; digits count to both. */
    private static boolean split(String folded, StringBuilder han, StringBuilder letters) {
        boolean alphabet = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Letters.isUnspaced(c) || Character.isIdeographic(c)) {
                han.appendCodePoint(c);
                blank(letters);
            } else if (Character.isDigit(c)) {
                han.appendCodePoint(c);
                letters.appendCodePoint(c);
            } else if (Character.isLetter(c)) {
                letters.appendCodePoint(c);
                alphabet = true;
            } else if (c != '\'' && c != '’' && c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
                blank(letters);
            }
        }
        return alphabet;
    }

    private static void blank(StringBuilder letters) {
        if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
            letters.append(' ');
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Spelling han(String characters, boolean whole) {
        List<String> syllables = new ArrayList<>(characters.length());
        for (int i = 0; i < characters.length(); i++) {
            String c = characters.substring(i, i + 1);
            syllables.add(Letters.isHan(c.charAt(0)) ? Hanzi.reading(c) : Skeleton.sounds(c));
        }
        return new Spelling(Script.HAN, characters, characters, List.copyOf(syllables), whole);
    }

    private static void alphabet(String words, boolean whole, List<Spelling> spellings) {
        String seen = Skeleton.looks(words);
        boolean looksLatin = isAscii(seen);
        if (looksLatin) {
            spellings.add(letters(words, Letters.fold(seen), whole));
        }
        if (!isAscii(words)) {
            String heard = Letters.fold(Skeleton.sounds(words)).strip();
            if (!looksLatin || !Letters.fold(seen).equals(heard)) {
                spellings.add(letters(words, heard, whole));
            }
        }
        pinyin(words, whole).ifPresent(spellings::add);
    }

    private static Spelling letters(String words, String latin, boolean whole) {
        return new Spelling(Script.ALPHABET, words, look(latin), List.of(Sound.of(latin.replace(" ", ""))), whole);
    }

    private static Optional<Spelling> pinyin(String words, boolean whole) {
        String joined = words.replace(" ", "");
        if (joined.length() < 4 || joined.length() > 40 || !isAscii(joined)) {
            return Optional.empty();
        }
        return Pinyin.parse(joined)
                .filter(syllables -> syllables.size() > 1)
                .map(syllables -> new Spelling(Script.PINYIN, words, joined, syllables, whole));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Letters as they are seen in passing: digits that stand for letters, {@code l} and {@code I} as one, and pairs that run together into one. */
    static String look(String latin) {
        StringBuilder look = new StringBuilder(latin.length());
        boolean digitsOnly = latin.chars().noneMatch(Character::isLetter);
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            boolean next = i + 1 < latin.length();
            if (c == 'V' && next && latin.charAt(i + 1) == 'V') {
                look.append('W');
                i++;
            } else if (c == 'R' && next && latin.charAt(i + 1) == 'N') {
                look.append('M');
                i++;
            } else if (c != ' ') {
                look.append(digitsOnly ? c : letter(c));
            }
        }
        return look.toString();
    }

    private static char letter(char c) {
        return switch (c) {
            case '0' -> 'O';
            case '1', 'L' -> 'I';
            case '3' -> 'E';
            case '4' -> 'A';
            case '5' -> 'S';
            default -> c;
        };
    }
}
