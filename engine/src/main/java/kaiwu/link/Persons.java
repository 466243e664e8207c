package kaiwu.link;

import java.util.List;
import java.util.regex.Pattern;
import kaiwu.letters.Letters;

/** Tells people from bodies by their names alone. Where a name does not tell, it says so. */
final class Persons {

    /** One or two syllables of Hanyu Pinyin without tones. */
    private static final Pattern SYLLABLES = Pattern.compile("(?:(?:[ZCS]H|[BPMFDTNLGKHJQXRZCSYW])?"
            + "(?:I?A(?:O|NG?|I)?|U?A(?:I|NG?)?|EI|E(?:NG?|R)?|I(?:E|U|NG?|ONG)?|O(?:U|NG)?|U(?:O|I|E|N)?|V)){1,2}");

    private Persons() {}

    /**
     * @param folded the name in uniform letters
     * @param isBody whether a word of it is one that only bodies bear
     */
    static ParsedName.Nature nature(String folded, boolean isBody, Vocabulary vocabulary) {
        if (isBody) {
            return ParsedName.Nature.BODY;
        }
        if (folded.codePoints().anyMatch(Letters::isHan)) {
            return isChinesePerson(folded, vocabulary) ? ParsedName.Nature.PERSON : ParsedName.Nature.UNTOLD;
        }
        List<String> tokens = List.of(folded.strip().split("[^\\p{L}\\p{N}]+"));
        if (tokens.size() < 2 || tokens.size() > 5 || folded.chars().anyMatch(Character::isDigit)) {
            return ParsedName.Nature.UNTOLD;
        }
        if (isRomanisedPerson(tokens, vocabulary)) {
            return ParsedName.Nature.PERSON;
        }
        boolean given = tokens.stream().anyMatch(vocabulary::isGivenName);
        boolean middle =
                tokens.size() > 2 && tokens.subList(1, tokens.size()).stream().anyMatch(token -> token.length() == 1);
        return given || middle && folded.indexOf('&') < 0 ? ParsedName.Nature.PERSON : ParsedName.Nature.UNTOLD;
    }

    /** A Chinese name in Latin letters, either way round: {@code Zhang Wei}, {@code Xiaoming Wang}. */
    private static boolean isRomanisedPerson(List<String> tokens, Vocabulary vocabulary) {
        return tokens.size() <= 4
                && tokens.stream().allMatch(token -> SYLLABLES.matcher(token).matches())
                && (vocabulary.isSurnameRead(tokens.getFirst()) || vocabulary.isSurnameRead(tokens.getLast()));
    }

    private static boolean isChinesePerson(String folded, Vocabulary vocabulary) {
        String letters = folded.replaceAll("[\\s·•]", "");
        return letters.length() >= 2
                && letters.length() <= 4
                && letters.codePoints().allMatch(Letters::isHan)
                && vocabulary.beginsWithSurname(letters);
    }
}
