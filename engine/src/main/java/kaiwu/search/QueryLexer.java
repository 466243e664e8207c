package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a query text into its tokens. Full-width brackets, quotes, colons and blanks count as their narrow forms; a backslash
 * takes the next character's meaning away. Used once, by one thread.
 */
final class QueryLexer {

    enum Type {
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        /** A single {@code *}. */
        STAR,
        WORD,
        /** A word with a wildcard. */
        PATTERN,
        PHRASE,
        /** The name of a field with its operator; the value follows. */
        FIELD,
        END
    }

    /**
     * @param text what it says, escapes resolved; of a field its name
     * @param operator of a field {@code : = < <= > >=}, else empty
     * @param at where it begins
     */
    record Token(Type type, String text, String operator, int at) {}

    private static final int MAX_WILDCARDS = 6;

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*");

    private final String text;
    private final FieldNames names;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    QueryLexer(String text, FieldNames names) {
        this.text = text;
        this.names = names;
    }

    /** All tokens, the last of type END. */
    List<Token> tokens() throws NotAQuery {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Query.isBlank(c)) {
                at++;
            } else if (c == '(' || c == '（') {
                add(Type.OPEN, "(", at++);
            } else if (c == ')' || c == '）') {
                add(Type.CLOSE, ")", at++);
            } else if (c == '"' || c == '“' || c == '”') {
                phrase();
            } else {
                word();
            }
        }
        add(Type.END, "", at);
        return tokens;
    }

    private void phrase() throws NotAQuery {
        int start = at++;
        StringBuilder phrase = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' || c == '”' || c == '“') {
                if (phrase.chars().allMatch(each -> Query.isBlank((char) each))) {
                    throw new NotAQuery(
                            start, "引号里没有内容", "there is nothing between the quotes", "删去引号", "leave the quotes out");
                }
                add(Type.PHRASE, phrase.toString(), start);
                return;
            }
            phrase.append(c == '\\' && at < text.length() ? text.charAt(at++) : c);
        }
        throw new NotAQuery(start, "引号没有结束", "a quote is not closed", text + "\"", text + "\"");
    }

    private void word() throws NotAQuery {
        int start = at;
        StringBuilder word = new StringBuilder();
        boolean wild = false;
        boolean literalWild = false;
        boolean escaped = false;
        boolean isValue = !tokens.isEmpty() && tokens.get(tokens.size() - 1).type() == Type.FIELD;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Query.isBlank(c) || "()（）\"“”".indexOf(c) >= 0) {
                break;
            }
            at++;
            if (c == '\\' && at < text.length() && !Query.isBlank(text.charAt(at))) {
                char literal = text.charAt(at++);
                literalWild |= literal == '*' || literal == '?' || literal == '\\';
                escaped = true;
                word.append(literal);
            } else if (!isValue && !escaped && ":：=＝<>".indexOf(c) >= 0 && field(word.toString(), c, start)) {
                return;
            } else {
                literalWild |= c == '\\';
                wild |= c == '*' || c == '?';
                word.append(c);
            }
        }
        add(
                wild ? wildcard(word.toString(), literalWild, start) : typeOf(word.toString(), escaped),
                word.toString(),
                start);
    }

    /** Whether a field name ends at this operator; an unknown name before a colon is no field and no word either. */
    private boolean field(String name, char operator, int start) throws NotAQuery {
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        boolean known = names.find(name).isPresent();
        if (!known && operator == ':') {
            String quoted = "\"" + rest(start).replace("\"", "") + "\"";
            throw new NotAQuery(
                    start, "没有名为“" + name + "”的字段", "there is no field called '" + name + "'", quoted, quoted);
        }
        if (!known) {
            return false;
        }
        String op = operator == '：' ? ":" : operator == '＝' ? "=" : String.valueOf(operator);
        if ((operator == '<' || operator == '>') && at < text.length() && text.charAt(at) == '=') {
            op += "=";
            at++;
        }
        tokens.add(new Token(Type.FIELD, name, op, start));
        return true;
    }

    private String rest(int start) {
        int end = start;
        while (end < text.length() && !Query.isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static Type wildcard(String word, boolean literalWild, int start) throws NotAQuery {
        if (word.equals("*")) {
            return Type.STAR;
        }
        if (literalWild) {
            throw new NotAQuery(
                    start,
                    "同一个词里不能既有通配符又有转义的 * ? \\",
                    "a word cannot have a wildcard and an escaped * ? \\ at once",
                    "\"" + word.replaceAll("[*?\\\\]", " ").strip() + "\"",
                    "\"" + word.replaceAll("[*?\\\\]", " ").strip() + "\"");
        }
        if (word.charAt(0) == '*' || word.charAt(0) == '?') {
            String without = word.replaceAll("^[*?]+", "");
            throw new NotAQuery(
                    start,
                    "词不能以通配符开头",
                    "a word cannot begin with a wildcard",
                    without.isEmpty() ? "*" : without,
                    without.isEmpty() ? "*" : without);
        }
        long wildcards = word.chars().filter(c -> c == '*' || c == '?').count();
        boolean inner = Script.isWrittenWithoutBlanks(word) && word.indexOf('*') < word.length() - 1;
        if (wildcards > MAX_WILDCARDS || (inner && (wildcards > 1 || word.contains("*")))) {
            String pieces = word.replaceAll("[*?]+", " ").strip();
            throw new NotAQuery(
                    start,
                    inner ? "中文、日文词的通配符只能写在词尾" : "一个词里通配符超过 " + MAX_WILDCARDS + " 个",
                    inner
                            ? "in Chinese or Japanese a wildcard can only end a word"
                            : "a word has more than " + MAX_WILDCARDS + " wildcards",
                    pieces,
                    pieces);
        }
        return Type.PATTERN;
    }

    private static Type typeOf(String word, boolean escaped) {
        if (escaped) {
            return Type.WORD;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "and" -> Type.AND;
            case "or" -> Type.OR;
            case "not" -> Type.NOT;
            default -> Type.WORD;
        };
    }

    private void add(Type type, String value, int start) {
        tokens.add(new Token(type, value, "", start));
    }
}
