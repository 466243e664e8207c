package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import kaiwu.search.QueryLexer.Token;
import kaiwu.search.QueryLexer.Type;
import kaiwu.spi.Catalogue;

/**
 * Reads the query language, first form: words (all must occur), "phrases", {@code field:value}, {@code field=value}, {@code
 * AND OR NOT} in any letter case, brackets, ranges ({@code filed:2019..2020}, {@code published>=2019-07}), places in schemes
 * with all below ({@code ipc:H01M10}), {@code *} for everything and as a wildcard inside words. OR binds weaker than AND,
 * AND weaker than NOT. Thread-safe.
 */
public final class QueryParser {

    /** The longest text that is read. */
    public static final int MAX_LENGTH = 10_000;

    /** The deepest nesting of brackets and NOT. */
    public static final int MAX_DEPTH = 100;

    /** The most words, phrases and other conditions in one query. */
    public static final int MAX_CLAUSES = 1_024;

    private final FieldNames names;

    public QueryParser(Catalogue catalogue) {
        this.names = new FieldNames(catalogue);
    }

    /** The tree of this text; a blank text asks for everything. Never throws for any text. */
    public Parsed parse(String text) {
        try {
            if (text.length() > MAX_LENGTH) {
                throw new NotAQuery(
                        MAX_LENGTH,
                        "查询式超过 " + MAX_LENGTH + " 个字符",
                        "the query is longer than " + MAX_LENGTH + " characters",
                        "请拆成几个较短的查询式",
                        "ask several shorter queries");
            }
            return new Parsed.Understood(new Reading(new QueryLexer(text, names).tokens(), names).whole());
        } catch (NotAQuery stopped) {
            return stopped.why();
        }
    }

    /** One text on its way to a tree. */
    private static final class Reading {

        private final List<Token> tokens;
        private final FieldNames names;
        private final ValueReader values;
        private int at;
        private int depth;
        private int clauses;

        Reading(List<Token> tokens, FieldNames names) {
            this.tokens = tokens;
            this.names = names;
            this.values = new ValueReader(names);
        }

        Query whole() throws NotAQuery {
            if (peek().type() == Type.END) {
                return new Query.All();
            }
            Query query = or(ValueReader.ANYWHERE);
            if (peek().type() != Type.END) {
                throw new NotAQuery(
                        peek().at(),
                        "多了一个右括号",
                        "there is a closing bracket too many",
                        "删去这个括号",
                        "leave this bracket out");
            }
            return query;
        }

        private Query or(FieldNames.Field field) throws NotAQuery {
            List<Query> parts = new ArrayList<>();
            parts.add(and(field));
            while (peek().type() == Type.OR) {
                at++;
                parts.add(and(field));
            }
            return parts.size() == 1 ? parts.get(0) : new Query.Or(parts);
        }

        private Query and(FieldNames.Field field) throws NotAQuery {
            List<Query> parts = new ArrayList<>();
            parts.add(not(field));
            while (peek().type() != Type.OR && peek().type() != Type.CLOSE && peek().type() != Type.END) {
                if (peek().type() == Type.AND) {
                    at++;
                }
                parts.add(not(field));
            }
            return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
        }

        private Query not(FieldNames.Field field) throws NotAQuery {
            if (peek().type() != Type.NOT) {
                return one(field);
            }
            deeper();
            at++;
            Query part = new Query.Not(not(field));
            depth--;
            return part;
        }

        private Query one(FieldNames.Field field) throws NotAQuery {
            Token token = tokens.get(at++);
            return switch (token.type()) {
                case OPEN -> group(field, token);
                case FIELD -> valueOf(token);
                case STAR -> counted(new Query.All());
                case WORD -> words(field, ":", token);
                case PATTERN, PHRASE -> counted(values.read(field, ":", token));
                case AND, OR, NOT -> throw dangling(token);
                case CLOSE ->
                    throw new NotAQuery(
                            token.at(),
                            "括号里没有内容",
                            "there is nothing between the brackets",
                            "删去括号",
                            "leave the brackets out");
                case END ->
                    throw new NotAQuery(
                            token.at(), "查询式在这里没有写完", "the query stops short here", "补上缺少的词", "add what is missing");
            };
        }

        private Query group(FieldNames.Field field, Token open) throws NotAQuery {
            deeper();
            Query inside = or(field);
            depth--;
            if (peek().type() != Type.CLOSE) {
                throw new NotAQuery(open.at(), "括号没有结束", "a bracket is not closed", "补上右括号", "add the closing bracket");
            }
            at++;
            return inside;
        }

        private Query valueOf(Token token) throws NotAQuery {
            FieldNames.Field field = names.find(token.text()).orElseThrow();
            Token value = tokens.get(at++);
            return switch (value.type()) {
                case OPEN -> group(field, value);
                case WORD, AND, OR, NOT -> words(field, token.operator(), value);
                case PATTERN, PHRASE -> counted(values.read(field, token.operator(), value));
                case STAR, FIELD, CLOSE, END ->
                    throw new NotAQuery(
                            value.at(),
                            "“" + token.text() + "”后面缺少要查的内容",
                            "what to look for in '" + token.text() + "' is missing",
                            token.text() + ":…",
                            token.text() + ":…");
            };
        }

        /** A word, together with the bare words that follow it when it stands free or in a group. */
        private Query words(FieldNames.Field field, String operator, Token first) throws NotAQuery {
            StringBuilder text = new StringBuilder(first.text());
            if (values.joinsWords(field) && !isBound()) {
                while (peek().type() == Type.WORD) {
                    counted(new Query.All());
                    text.append(' ').append(tokens.get(at++).text());
                }
            }
            return counted(values.read(field, operator, new Token(Type.WORD, text.toString(), "", first.at())));
        }

        /** Whether the word just read belongs to a field or a NOT alone. */
        private boolean isBound() {
            Type before = at >= 2 ? tokens.get(at - 2).type() : Type.OPEN;
            return before == Type.NOT || before == Type.FIELD;
        }

        private static NotAQuery dangling(Token token) {
            String word = token.text();
            return new NotAQuery(
                    token.at(),
                    "“" + word + "”前后缺少条件；如果要查这个词本身，请加引号",
                    "'" + word + "' has nothing to join; to look for the word itself, quote it",
                    "\"" + word + "\"",
                    "\"" + word + "\"");
        }

        private void deeper() throws NotAQuery {
            if (++depth > MAX_DEPTH) {
                throw new NotAQuery(
                        peek().at(),
                        "括号嵌套超过 " + MAX_DEPTH + " 层",
                        "brackets are nested more than " + MAX_DEPTH + " deep",
                        "减少嵌套",
                        "nest less");
            }
        }

        private Query counted(Query query) throws NotAQuery {
            if (++clauses > MAX_CLAUSES) {
                throw new NotAQuery(
                        peek().at(),
                        "条件超过 " + MAX_CLAUSES + " 个",
                        "there are more than " + MAX_CLAUSES + " conditions",
                        "请拆成几个查询式",
                        "ask several queries");
            }
            return query;
        }

        private Token peek() {
            return tokens.get(at);
        }
    }
}
