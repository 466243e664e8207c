package kaiwu.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.search.NotAQuery.Place;
import kaiwu.search.syntax.KaiwuQueryLexer;
import kaiwu.search.syntax.KaiwuQueryParser;
import kaiwu.spi.Catalogue;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/**
 * Reads the query language, whose grammar with an example beside every rule is {@code KaiwuQuery.g4}. A chain of conditions is
 * read from left to right, as CQL has it; prox binds closer than and, or, not; a run of bare words is one condition.
 * Thread-safe.
 */
public final class QueryParser {

    /** The longest text that is read. */
    public static final int MAX_LENGTH = 10_000;

    /** The deepest nesting of brackets, NOT and changes between AND and OR. */
    public static final int MAX_DEPTH = 100;

    /** The most words, phrases and other conditions in one query. */
    public static final int MAX_CLAUSES = 1_024;

    private final FieldNames names;
    private final NumberSets sets;

    public QueryParser(Catalogue catalogue) {
        this(catalogue, NumberSets.NONE);
    }

    /**
     * @param sets uploaded lists that queries may name
     */
    public QueryParser(Catalogue catalogue, NumberSets sets) {
        this.names = new FieldNames(catalogue);
        this.sets = sets;
    }

    /** The tree of this text; a blank text asks for everything. Never throws for any text. */
    public Parsed parse(String text) {
        try {
            return understood(NumberResolver.withoutBrackets(text));
        } catch (NotAQuery stopped) {
            Parsed.NotUnderstood why = stopped.why(text);
            List<String> mended =
                    why.mended().stream().filter(this::isQuery).distinct().toList();
            return new Parsed.NotUnderstood(why.position(), why.length(), why.message(), why.proposal(), mended);
        }
    }

    /** How a query was understood, in words. */
    public Bilingual read(Query query) {
        return new QueryReading(names).of(query);
    }

    /** The events that can be asked for, by id, with what readers call them. */
    public Map<String, Bilingual> events() {
        return names.values("event").stream()
                .sorted()
                .collect(Collectors.toMap(
                        id -> id, id -> names.valueLabel("event", id), (a, b) -> a, LinkedHashMap::new));
    }

    /** Every field that can be asked for, with the names under which it is found: what people see of it first. */
    public List<FieldHelp> fields() {
        return names.help();
    }

    private boolean isQuery(String text) {
        try {
            return !text.isBlank() && understood(text) != null;
        } catch (NotAQuery stopped) {
            return false;
        }
    }

    private Parsed.Understood understood(String text) throws NotAQuery {
        if (text.length() > MAX_LENGTH) {
            throw new NotAQuery(
                    new Place(MAX_LENGTH, 1),
                    "查询式超过 " + MAX_LENGTH + " 个字符",
                    "the query is longer than " + MAX_LENGTH + " characters",
                    "请拆成几个较短的查询式；成批号码可先上传为清单",
                    "ask several shorter queries; upload many numbers as a list first");
        }
        KaiwuQueryParser.QueryContext tree = syntax(text);
        return new TreeBuilder(text, names, sets).build(tree);
    }

    /** What is written how, before any name is looked up. */
    static KaiwuQueryParser.QueryContext syntax(String text) throws NotAQuery {
        KaiwuQueryLexer lexer = new KaiwuQueryLexer(new Utf16Stream(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        Diagnosis diagnosis = new Diagnosis(text, tokens.getTokens());
        diagnosis.beforeReading();
        KaiwuQueryParser parser = new KaiwuQueryParser(tokens);
        parser.removeErrorListeners();
        FirstError error = new FirstError();
        parser.setErrorHandler(error);
        KaiwuQueryParser.QueryContext tree = parser.query();
        if (error.at() != null) {
            Token at = error.at();
            throw diagnosis.unexpected(at);
        }
        return tree;
    }
}
