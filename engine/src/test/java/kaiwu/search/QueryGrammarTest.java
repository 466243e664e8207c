package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the grammar is explained in two languages and has examples, which are queries and use the rule. */
class QueryGrammarTest {

    private record Example(String rule, String text) {
        @Override
        public String toString() {
            return rule + ": " + text;
        }
    }

    private final QueryParser parser = new QueryParser(SearchWorld.catalogue(), id -> Optional.of(List.of("1")));

    @Test
    void everyRuleIsToldOfInBothLanguagesWithExamples() {
        List<QueryGrammar.Rule> rules = QueryGrammar.rules();
        assertThat(rules).extracting(QueryGrammar.Rule::name).containsExactlyElementsOf(QueryGrammar.names());
        assertThat(rules).hasSizeGreaterThan(15).allSatisfy(rule -> {
            assertThat(rule.what().zh()).matches("(?s).*\\p{IsHan}.*");
            assertThat(rule.what().en()).isNotBlank();
            assertThat(rule.examples()).isNotEmpty();
        });
    }

    static Stream<Example> examples() {
        return QueryGrammar.rules().stream()
                .flatMap(rule -> rule.examples().stream().map(text -> new Example(rule.name(), text)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAQueryAndUsesItsRule(Example example) throws NotAQuery {
        Parsed parsed = parser.parse(example.text());
        assertThat(parsed).isInstanceOf(Parsed.Understood.class);
        assertThat(uses(QueryParser.syntax(example.text()), example.rule())).isTrue();
        String rendered = ((Parsed.Understood) parsed).query().render();
        assertThat(((Parsed.Understood) parser.parse(rendered)).query())
                .isEqualTo(((Parsed.Understood) parsed).query());
    }

    private static boolean uses(ParseTree tree, String rule) {
        if (tree instanceof ParserRuleContext context
                && context.getClass().getSimpleName().equalsIgnoreCase(rule + "Context")) {
            return true;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            if (uses(tree.getChild(i), rule)) {
                return true;
            }
        }
        return false;
    }
}
