package kaiwu.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or phrase as it stands in the text of a query. Immutable.
 *
 * @param form what it is
 * @param text what it says, escapes resolved; of a pattern with its wildcards
 * @param place where it stands
 */
record Written(Form form, String text, NotAQuery.Place place) {

    enum Form {
        WORD,
        /** A word with a wildcard. */
        PATTERN,
        /** Words in quotes. */
        PHRASE,
        /** A single {@code *}. */
        STAR
    }

    private static final int MAX_WILDCARDS = 6;

    /**
     * A word.
     *
     * @param raw as typed, with its backslashes
     */
    static Written word(String raw, int at) throws NotAQuery {
        NotAQuery.Place place = new NotAQuery.Place(at, raw.length());
        if (raw.equals("*")) {
            return new Written(Form.STAR, raw, place);
        }
        StringBuilder said = new StringBuilder(raw.length());
        boolean wild = false;
        boolean literal = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean escapes = c == '\\' && i + 1 < raw.length();
            char says = escapes ? raw.charAt(++i) : c;
            boolean wildcard = says == '*' || says == '?' || says == '#';
            wild |= wildcard && !escapes;
            literal |= (wildcard && escapes) || says == '\\';
            said.append(says);
        }
        String text = said.toString();
        if (wild) {
            check(text, literal, place);
        }
        return new Written(wild ? Form.PATTERN : Form.WORD, text, place);
    }

    /**
     * A phrase.
     *
     * @param raw as typed, with its quotes
     */
    static Written phrase(String raw, int at) throws NotAQuery {
        StringBuilder said = new StringBuilder(raw.length());
        for (int i = 1; i < raw.length() - 1; i++) {
            char c = raw.charAt(i);
            said.append(c == '\\' && i + 1 < raw.length() - 1 ? raw.charAt(++i) : c);
        }
        NotAQuery.Place place = new NotAQuery.Place(at, raw.length());
        if (said.chars().allMatch(each -> Query.isBlank((char) each))) {
            throw new NotAQuery(
                    place, "引号里没有内容", "there is nothing between the quotes", "删去引号", "leave the quotes out");
        }
        return new Written(Form.PHRASE, said.toString(), place);
    }

    /** The words of a list: those of a phrase, separated by blanks and commas, or the word itself. */
    List<Written> each() throws NotAQuery {
        if (form != Form.PHRASE) {
            return List.of(this);
        }
        List<Written> each = new ArrayList<>();
        for (String word : text.split("[\\s\\p{Z},，;；]+")) {
            if (!word.isEmpty()) {
                each.add(word(word, place.at()).at(place));
            }
        }
        return each.isEmpty() ? List.of(this) : each;
    }

    private Written at(NotAQuery.Place other) {
        return new Written(form, text, other);
    }

    private static void check(String word, boolean literal, NotAQuery.Place place) throws NotAQuery {
        String pieces = word.replaceAll("[*?#\\\\]+", " ").strip();
        String quoted = "\"" + pieces.replace("\"", "") + "\"";
        if (literal) {
            throw new NotAQuery(
                    place,
                    "同一个词里不能既有通配符又有转义的 * ? # \\",
                    "a word cannot have a wildcard and an escaped * ? # \\ at once",
                    quoted,
                    quoted);
        }
        if ("*?#".indexOf(word.charAt(0)) >= 0) {
            String without = word.replaceAll("^[*?#]+", "");
            String instead = without.isEmpty() ? "*" : without;
            throw new NotAQuery(place, "词不能以通配符开头", "a word cannot begin with a wildcard", instead, instead);
        }
        long wildcards = word.chars().filter(c -> "*?#".indexOf(c) >= 0).count();
        boolean inner = Script.isWrittenWithoutBlanks(word) && !word.matches("[^*?#]+\\*");
        if (inner) {
            throw new NotAQuery(
                    place,
                    "中文、日文词的通配符只能是词尾的一个 *",
                    "in Chinese or Japanese the only wildcard is one * at the end of a word",
                    pieces,
                    pieces);
        }
        if (wildcards > MAX_WILDCARDS) {
            throw new NotAQuery(
                    place,
                    "一个词里通配符超过 " + MAX_WILDCARDS + " 个",
                    "a word has more than " + MAX_WILDCARDS + " wildcards",
                    pieces,
                    pieces);
        }
    }
}
