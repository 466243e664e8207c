package kaiwu.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import kaiwu.search.NotAQuery.Place;
import kaiwu.search.syntax.KaiwuQueryLexer;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a text that is not written as the grammar has it, where, and what to write instead. */
final class Diagnosis {

    private static final Set<Integer> JOINTS =
            Set.of(KaiwuQueryLexer.AND, KaiwuQueryLexer.OR, KaiwuQueryLexer.NOT, KaiwuQueryLexer.PROX);
    private static final Set<Integer> RELATIONS = Set.of(
            KaiwuQueryLexer.COLON,
            KaiwuQueryLexer.EQUALS,
            KaiwuQueryLexer.EXACT,
            KaiwuQueryLexer.UNEQUAL,
            KaiwuQueryLexer.BELOW,
            KaiwuQueryLexer.ABOVE,
            KaiwuQueryLexer.UPTO,
            KaiwuQueryLexer.FROM);

    private final String text;
    private final List<Token> tokens;

    /**
     * @param tokens all of them, the last the end of the text
     */
    Diagnosis(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Looks at quotes and brackets alone. */
    void beforeReading() throws NotAQuery {
        Deque<Token> open = new ArrayDeque<>();
        int denials = 0;
        for (Token token : tokens) {
            denials = token.getType() == KaiwuQueryLexer.NOT ? denials + 1 : 0;
            switch (token.getType()) {
                case KaiwuQueryLexer.UNCLOSED -> throw unclosedQuote(token);
                case KaiwuQueryLexer.OPEN -> open.push(token);
                case KaiwuQueryLexer.CLOSE -> {
                    if (open.isEmpty()) {
                        throw closedTwice(token);
                    }
                    open.pop();
                }
                default -> {}
            }
            if (open.size() + denials > QueryParser.MAX_DEPTH) {
                throw tooDeep(place(token));
            }
        }
        if (!open.isEmpty() && !isShort(tokens.size() - 1)) {
            throw unclosed(open.peek(), open.size());
        }
    }

    static NotAQuery tooDeep(Place place) {
        return new NotAQuery(
                place,
                "括号或 and、or 的嵌套超过 " + QueryParser.MAX_DEPTH + " 层",
                "brackets, or and and or by turns, are nested more than " + QueryParser.MAX_DEPTH + " deep",
                "减少嵌套，或拆成几个查询式",
                "nest less, or ask several queries");
    }

    private NotAQuery unclosedQuote(Token token) {
        return new NotAQuery(place(token), "引号没有结束", "a quote is not closed", "在末尾补上引号", "close the quote at the end")
                .mended(List.of(text + "\"", text.replaceAll("[\"“”]", " ").strip()));
    }

    private NotAQuery closedTwice(Token token) {
        return new NotAQuery(
                        place(token),
                        "多了一个右括号",
                        "there is a closing bracket too many",
                        "删去这个括号",
                        "leave this bracket out")
                .instead(List.of(""));
    }

    private NotAQuery unclosed(Token token, int missing) {
        return new NotAQuery(
                        place(token),
                        "这个括号没有结束",
                        "this bracket is not closed",
                        "在末尾补上右括号",
                        "add the closing bracket at the end")
                .mended(List.of(text + ")".repeat(missing)));
    }

    /** Whether the token before this one still wants something after it. */
    private boolean isShort(int index) {
        if (index == 0) {
            return false;
        }
        int before = tokens.get(index - 1).getType();
        return JOINTS.contains(before) || RELATIONS.contains(before) || before == KaiwuQueryLexer.OPEN;
    }

    /** What is wrong where this token fits nowhere. */
    NotAQuery unexpected(Token token) {
        int type = token.getType();
        int before = token.getTokenIndex() == 0
                ? Token.EOF
                : tokens.get(token.getTokenIndex() - 1).getType();
        if (RELATIONS.contains(before) && !RELATIONS.contains(type)) {
            Token field = tokens.get(Math.max(0, token.getTokenIndex() - 2));
            return new NotAQuery(
                    place(token),
                    "“" + field.getText() + "”后面缺少要查的内容",
                    "what to look for in '" + field.getText() + "' is missing",
                    field.getText() + ":…",
                    field.getText() + ":…");
        }
        if (type == Token.EOF) {
            return new NotAQuery(
                            place(token), "查询式在这里没有写完", "the query stops short here", "补上缺少的词", "add what is missing")
                    .mended(cutBack(token.getTokenIndex()));
        }
        if (type == KaiwuQueryLexer.CLOSE) {
            boolean empty = before == KaiwuQueryLexer.OPEN;
            return new NotAQuery(
                            place(token),
                            empty ? "括号里没有内容" : "括号里没有写完",
                            empty ? "there is nothing between the brackets" : "the brackets close too early",
                            empty ? "删去括号" : "补上缺少的词",
                            empty ? "leave the brackets out" : "add what is missing")
                    .mended(empty ? List.of(without(token.getTokenIndex() - 1, token.getTokenIndex())) : List.of());
        }
        String word = token.getText();
        String quoted = "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        if (JOINTS.contains(type) || type == KaiwuQueryLexer.SORTBY) {
            return new NotAQuery(
                            place(token),
                            "“" + word + "”前后缺少条件；如果要查这个词本身，请加引号",
                            "'" + word + "' has nothing to join; to look for the word itself, quote it",
                            quoted,
                            quoted)
                    .instead(List.of(quoted, ""));
        }
        if (RELATIONS.contains(type)) {
            return new NotAQuery(
                            place(token),
                            "“" + word + "”前面应是字段名；如果要查这个符号本身，请加引号",
                            "before '" + word
                                    + "' the name of a field is expected; to look for the sign itself, quote it",
                            quoted,
                            quoted)
                    .instead(List.of(" ", quoted));
        }
        return new NotAQuery(
                        place(token),
                        "这里不应出现“" + word + "”",
                        "'" + word + "' is not expected here",
                        "删去它，或加引号",
                        "leave it out, or quote it")
                .instead(List.of(" ", quoted));
    }

    /** The text without the joints and brackets at its end that lead nowhere. */
    private List<String> cutBack(int end) {
        int last = end;
        while (isShort(last)) {
            last--;
        }
        List<String> mended = new ArrayList<>();
        if (last > 0 && last < end) {
            String kept = text.substring(0, tokens.get(last - 1).getStopIndex() + 1);
            mended.add(kept);
        }
        return mended;
    }

    private String without(int from, int to) {
        return text.substring(0, tokens.get(from).getStartIndex())
                + text.substring(tokens.get(to).getStopIndex() + 1);
    }

    private static Place place(Token token) {
        int length = token.getType() == Token.EOF ? 0 : token.getStopIndex() - token.getStartIndex() + 1;
        return new Place(token.getStartIndex(), length);
    }
}
