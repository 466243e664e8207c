package kaiwu.link;

import java.util.List;

/** Tells people from bodies by their names alone. Where a name does not tell, it says so. */
final class Persons {

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
        boolean given = tokens.stream().anyMatch(vocabulary::isGivenName);
        boolean middle =
                tokens.size() > 2 && tokens.subList(1, tokens.size()).stream().anyMatch(token -> token.length() == 1);
        return given || middle && folded.indexOf('&') < 0 ? ParsedName.Nature.PERSON : ParsedName.Nature.UNTOLD;
    }

    private static boolean isChinesePerson(String folded, Vocabulary vocabulary) {
        String letters = folded.replaceAll("[\\s·•]", "");
        return letters.length() >= 2
                && letters.length() <= 4
                && letters.codePoints().allMatch(Letters::isHan)
                && vocabulary.beginsWithSurname(letters);
    }
}
