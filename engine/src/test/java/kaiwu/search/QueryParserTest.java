package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The query language, first form. */
class QueryParserTest {

    private final QueryParser parser = new QueryParser(SearchWorld.catalogue());

    @Test
    void wordsNextToOneAnotherAreLookedForTogether() {
        assertThat(tree("lithium  battery\u3000kite")).isEqualTo(new Query.Words("", "lithium battery kite"));
    }

    @Test
    void andBindsCloserThanOrAndNotCloserThanBoth() {
        assertThat(tree("a or b AND not c"))
                .isEqualTo(new Query.Or(List.of(
                        new Query.Words("", "a"),
                        new Query.And(List.of(new Query.Words("", "b"), new Query.Not(new Query.Words("", "c")))))));
    }

    @Test
    void notTakesOneWord() {
        assertThat(tree("NOT a b"))
                .isEqualTo(new Query.And(List.of(new Query.Not(new Query.Words("", "a")), new Query.Words("", "b"))));
    }

    @Test
    void aFieldCanBeNamedInEitherLanguageWithAnyColon() {
        Query title = new Query.Words("title", "电池");
        assertThat(List.of("title:电池", "TITLE=电池", "发明名称：电池", "名称: 电池"))
                .allSatisfy(text -> assertThat(tree(text)).isEqualTo(title));
    }

    @Test
    void aFieldBeforeBracketsCountsForEverythingInside() {
        assertThat(tree("title:(a OR owner:b)"))
                .isEqualTo(new Query.Or(List.of(new Query.Words("title", "a"), new Query.Words("owner", "b"))));
    }

    @ParameterizedTest
    @CsvSource({
        "filed:2019..2020, 2019-01-01, 2020-12-31",
        "filed:2019-02, 2019-02-01, 2019-02-28",
        "filed:2020.2, '', ''",
        "申请日：20190709, 2019-07-09, 2019-07-09",
        "filed>=2019-07, 2019-07-01, ''",
        "filed>2019-07, 2019-08-01, ''",
        "filed<2019, '', 2018-12-31",
        "filed<=2019, '', 2019-12-31",
        "filed:2019.., 2019-01-01, ''",
        "filed:..2019/7/9, '', 2019-07-09",
    })
    void datesAreRanges(String text, String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            assertThat(tree(text)).isEqualTo(new Query.Range("filed", day("2020-02-01"), day("2020-02-29")));
        } else {
            assertThat(tree(text)).isEqualTo(new Query.Range("filed", day(from), day(to)));
        }
    }

    @Test
    void placesInSchemesIncludeWhatIsBelowUnlessEqualIsAsked() {
        assertThat(tree("form:A01B10")).isEqualTo(new Query.Classified("form", "A01B10", true));
        assertThat(tree("form=\"A01B 10/05\"")).isEqualTo(new Query.Classified("form", "A01B10/05", false));
        assertThat(tree("分类号:A01B*")).isEqualTo(new Query.Classified("", "A01B", true));
    }

    @Test
    void kindsOfficesAndStatesGoByTheirWordsToo() {
        assertThat(tree("kind:线轮")).isEqualTo(new Query.Is("kind", "reel"));
        assertThat(tree("office:xc")).isEqualTo(new Query.Is("office", "XC"));
        assertThat(tree("status:未知")).isEqualTo(new Query.Is("status", "unknown"));
    }

    @Test
    void aBackslashTakesAMeaningAway() {
        assertThat(tree("\\and title\\:x 5\\* \\(a")).isEqualTo(new Query.Words("", "and title:x 5* (a"));
    }

    @Test
    void aBlankTextAsksForEverything() {
        assertThat(tree(" \u3000 ")).isEqualTo(new Query.All());
    }

    @ParameterizedTest
    @CsvSource({
        "(a OR b, 0",
        "a OR, 4",
        "AND a, 0",
        "a), 1",
        "(), 1",
        "title:, 6",
        "foo:bar, 0",
        "a *b, 2",
        "filed:yesterday, 6",
        "filed:2020..2019, 6",
        "span>3, 5",
        "锂*池, 0",
        "title:(, 7",
        "a NOT, 5",
    })
    void whatIsWrongIsNamedWithItsPlaceAndAProposalInTwoLanguages(String text, int position) {
        assertThat(parser.parse(text)).isInstanceOfSatisfying(Parsed.NotUnderstood.class, wrong -> {
            assertThat(wrong.position()).isEqualTo(position);
            assertThat(List.of(
                            wrong.message().zh(),
                            wrong.message().en(),
                            wrong.proposal().zh(),
                            wrong.proposal().en()))
                    .noneMatch(String::isBlank);
        });
    }

    @Test
    void quotesThatAreNotClosedAndEmptyQuotesAreNoQuery() {
        assertThat(parser.parse("a \"b")).isInstanceOf(Parsed.NotUnderstood.class);
        assertThat(parser.parse("\" \"")).isInstanceOf(Parsed.NotUnderstood.class);
        assertThat(parser.parse("\"\u00a0\"")).isInstanceOf(Parsed.NotUnderstood.class);
    }

    @Test
    void lengthNestingAndNumberOfConditionsHaveLimits() {
        assertThat(parser.parse("a".repeat(10_001))).isInstanceOf(Parsed.NotUnderstood.class);
        assertThat(parser.parse("(".repeat(100) + "a" + ")".repeat(100))).isInstanceOf(Parsed.Understood.class);
        assertThat(parser.parse("(".repeat(101) + "a" + ")".repeat(101))).isInstanceOf(Parsed.NotUnderstood.class);
        assertThat(parser.parse("NOT ".repeat(101) + "a")).isInstanceOf(Parsed.NotUnderstood.class);
        assertThat(parser.parse("a ".repeat(1_024))).isInstanceOf(Parsed.Understood.class);
        assertThat(parser.parse("a ".repeat(1_025))).isInstanceOf(Parsed.NotUnderstood.class);
    }

    @Test
    void everyTreeRendersAsTextThatParsesBackToIt() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Query query = tree(random, 4);
            String text = query.render();
            assertThat(parser.parse(text))
                    .as("seed %d, tree %d, text %s", seed, i, text)
                    .isEqualTo(new Parsed.Understood(query));
        }
    }

    private static Query tree(Random random, int depth) {
        int choice = random.nextInt(depth == 0 ? 8 : 11);
        String textField = List.of("", "title", "claims", "owner", "span").get(random.nextInt(5));
        return switch (choice) {
            case 0 -> new Query.All();
            case 1, 2 -> new Query.Words(textField, words(random));
            case 3 -> new Query.Phrase(textField, words(random));
            case 4 ->
                new Query.Pattern(textField, "ab" + "*?x(".charAt(random.nextInt(2)) + "c:)".charAt(random.nextInt(3)));
            case 5 -> {
                LocalDate from = LocalDate.of(1000 + random.nextInt(8000), 1 + random.nextInt(12), 3);
                Optional<LocalDate> to =
                        random.nextBoolean() ? Optional.of(from.plusDays(random.nextInt(9999))) : Optional.empty();
                yield new Query.Range("filed", Optional.of(from), to);
            }
            case 6 ->
                new Query.Classified(
                        random.nextBoolean() ? "" : "form",
                        "A01B" + random.nextInt(99) + "/(0\"",
                        random.nextBoolean());
            case 7 -> new Query.Is(List.of("kind", "owner", "span", "mainclass").get(random.nextInt(4)), words(random));
            case 8 -> new Query.Not(tree(random, depth - 1));
            case 9 -> new Query.And(trees(random, depth - 1));
            default -> new Query.Or(trees(random, depth - 1));
        };
    }

    private static List<Query> trees(Random random, int depth) {
        List<Query> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            parts.add(tree(random, depth));
        }
        return parts;
    }

    private static String words(Random random) {
        List<String> odd = List.of(
                "a",
                "battery",
                "锂离子",
                "and",
                "OR",
                "not",
                "(",
                ")",
                "a:b",
                "：",
                "\"q\"",
                "“”",
                "*",
                "x?",
                "\\",
                "\\\\",
                "=",
                "<5",
                ">",
                "http://x",
                "title:",
                "５",
                "🪁",
                "-",
                "..",
                "\ud800");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            words.append(odd.get(random.nextInt(odd.size()))).append(' ');
        }
        return words.toString();
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    private Query tree(String text) {
        return ((Parsed.Understood) parser.parse(text)).query();
    }
}
