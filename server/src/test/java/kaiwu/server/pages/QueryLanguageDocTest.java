package kaiwu.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kaiwu.search.FieldHelp;
import kaiwu.search.QueryGrammar;
import kaiwu.search.QueryParser;
import kaiwu.spi.Catalogue;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/query-language.md} says what the grammar and the table of fields say. After a change of either, take over the
 * text that this test leaves in {@code server/target/query-language.md}.
 */
class QueryLanguageDocTest {

    private static final Path ROOT = Path.of(System.getProperty("kaiwu.root", ".."));

    @Test
    void thePageSaysWhatTheGrammarSays() throws IOException {
        String text = text();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/query-language.md"), text, StandardCharsets.UTF_8);
        assertThat(Files.readString(ROOT.resolve("docs/query-language.md"), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    private static String text() {
        StringBuilder page = new StringBuilder("""
                # The query language 检索语言

                One language for the box, the form (`/search/form`), the API (`/api/v1/search?q=`) and every protocol: a superset of
                the CQL of Espacenet and EPO OPS, of bare words as people type them, and of the style of Chinese searchers. This page
                is written from the grammar `engine/src/main/antlr4/kaiwu/search/syntax/KaiwuQuery.g4` and the table of fields; the
                running platform shows both at `/help/query`, with the fields of every kind of right besides.

                - A chain is read from left to right, as CQL has it: `a or b and c` is `(a or b) and c`. `prox` binds closer. A run of
                  bare words is one condition, all of whose words must occur. A blank between two conditions means *and*.
                - Where the text is wrong the answer points at the character and proposes whole texts that can be read (`position`,
                  `length`, `mended`). `explain=1` tells how the query was understood and what each part adds to a score.
                - A bare word is looked for everywhere, and also as what it may mean: a country in capitals, a class, a day, month or
                  year of publication, a number in any spelling.
                - `title@zh` asks only texts in Chinese: those whose source says so, or whose letters leave no doubt.
                - A status on a day is known from the event that led to it until the day before the next such event; after the last one
                  only as far as the data speak.
                - Relations between records follow what the records say themselves: numbers cited, names of owners as written,
                  priorities and applications in common, decisions that name a number. The query in the brackets may find at most
                  200,000 records; a larger one is refused, never cut short.
                - `ci cn ai an` are read as `ipc`: the data keep no core and advanced levels. `cpcc` is refused: the data hold no
                  combination sets. An uploaded list (`POST /api/v1/sets`, one number a line) holds up to 10,000 numbers.
                - A text has at most 10,000 characters, 100 levels of brackets and 1,024 conditions. A word cannot begin with a
                  wildcard.

                ## Rules 规则

                | 规则 | rule | examples |
                |---|---|---|
                """);
        for (QueryGrammar.Rule rule : QueryGrammar.rules()) {
            page.append("| ")
                    .append(cell(rule.what().zh()))
                    .append(" | ")
                    .append(cell(rule.what().en()))
                    .append(" | ");
            page.append(String.join(
                    "<br>",
                    rule.examples().stream().map(eg -> "`" + cell(eg) + "`").toList()));
            page.append(" |\n");
        }
        page.append("\n## Fields 字段\n\n| 字段 | field | takes | names |\n|---|---|---|---|\n");
        Catalogue none = new Catalogue(Map.of(), Map.of(), Map.of());
        for (FieldHelp field : new QueryParser(none).fields()) {
            page.append("| ")
                    .append(field.label().zh())
                    .append(" | ")
                    .append(field.label().en())
                    .append(" | ");
            page.append(field.form()).append(" | ");
            page.append(String.join(
                    " ", field.names().stream().map(name -> "`" + name + "`").toList()));
            page.append(" |\n");
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
