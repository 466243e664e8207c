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

/** The query language as text becomes a tree, and a tree text. */
class QueryParserTest {

    private final QueryParser parser = new QueryParser(SearchWorld.catalogue());

    @Test
    void wordsNextToOneAnotherAreLookedForTogether() {
        assertThat(tree("lithium  battery\u3000kite")).isEqualTo(new Query.Words("", "lithium battery kite"));
    }

    @Test
    void aChainIsReadFromLeftToRight() {
        assertThat(tree("a or b AND not c"))
                .isEqualTo(new Query.And(List.of(
                        new Query.Or(List.of(new Query.Words("", "a"), new Query.Words("", "b"))),
                        new Query.Not(new Query.Words("", "c")))));
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
    void placesInSchemesIncludeWhatIsBelowUnlessTheExactOneOrThoseAboveAreAsked() {
        assertThat(tree("form:A01B10")).isEqualTo(new Query.Classified("form", "A01B10", Query.Reach.LOW));
        assertThat(tree("form=/low A01B10")).isEqualTo(new Query.Classified("form", "A01B10", Query.Reach.LOW));
        assertThat(tree("form==\"A01B 10/05\"")).isEqualTo(new Query.Classified("form", "A01B10/05", Query.Reach.SAME));
        assertThat(tree("form=/same A01B10/05")).isEqualTo(new Query.Classified("form", "A01B10/05", Query.Reach.SAME));
        assertThat(tree("form=/high A01B10/05")).isEqualTo(new Query.Classified("form", "A01B10/05", Query.Reach.HIGH));
        assertThat(tree("分类号:A01B*")).isEqualTo(new Query.Classified("", "A01B", Query.Reach.LOW));
    }

    @Test
    void relationsOfCqlMeanWhatCqlSays() {
        Query fish = new Query.Words("title", "fish");
        Query chips = new Query.Words("title", "chips");
        assertThat(tree("title any \"fish, chips\"")).isEqualTo(new Query.Or(List.of(fish, chips)));
        assertThat(tree("title all \"fish chips\"")).isEqualTo(new Query.Words("title", "fish chips"));
        assertThat(tree("title = \"fish chips\"")).isEqualTo(new Query.Phrase("title", "fish chips"));
        assertThat(tree("title == \"fish chips\"")).isEqualTo(new Query.Is("title", "fish chips"));
        assertThat(tree("office <> (XA or XC)"))
                .isEqualTo(new Query.Not(
                        new Query.Or(List.of(new Query.Is("office", "XA"), new Query.Is("office", "XC")))));
        assertThat(tree("pd within \"20051212 20051214\""))
                .isEqualTo(new Query.Range("published", day("2005-12-12"), day("2005-12-14")));
        assertThat(tree("publicationdate within 2014-03-10,2014-03-16"))
                .isEqualTo(new Query.Range("published", day("2014-03-10"), day("2014-03-16")));
        assertThat(tree("filed encloses 2014-03-10"))
                .isEqualTo(new Query.Range("filed", day("2014-03-10"), day("2014-03-10")));
    }

    @Test
    void nearnessTakesDistanceUnitAndOrder() {
        Query green = new Query.Words("titleabstract", "green");
        Query energy = new Query.Words("titleabstract", "energy");
        Query near = new Query.Near(green, energy, new Nearness(Nearness.Unit.WORD, 2, false, true));
        assertThat(tree("ta=green prox/distance<=2/ordered=true ta=energy")).isEqualTo(near);
        assertThat(tree("ta=(green prox/distance<3/unit=word/ordered energy)")).isEqualTo(near);
        assertThat(tree("ta=green prox/unit=sentence energy"))
                .isEqualTo(new Query.Near(green, energy, new Nearness(Nearness.Unit.SENTENCE, 0, false, false)));
        assertThat(tree("x and ta=green prox ta=energy"))
                .isEqualTo(
                        new Query.And(List.of(new Query.Words("", "x"), new Query.Near(green, energy, Nearness.NEXT))));
    }

    @Test
    void actsAndStatesHaveTheirDays() {
        assertThat(tree("status=in-force on 2019-07-01"))
                .isEqualTo(new Query.Stood("in-force", LocalDate.of(2019, 7, 1)));
        assertThat(tree("状态=有效 于 2019.7.1")).isEqualTo(new Query.Stood("in-force", LocalDate.of(2019, 7, 1)));
        assertThat(tree("event=granted within 2019-01-01,2019-12-31"))
                .isEqualTo(new Query.Happened("granted", day("2019-01-01"), day("2019-12-31")));
        assertThat(tree("事件=授予权利 on 2019")).isEqualTo(tree("event=granted within 2019-01-01,2019-12-31"));
        assertThat(tree("event=transferred")).isEqualTo(new Query.Happened("transferred", day(""), day("")));
    }

    @Test
    void relationsBetweenRecordsHoldAQueryOfTheirOwn() {
        Query inner = new Query.Is("kind", "reel");
        assertThat(tree("cites:(kind:reel)")).isEqualTo(new Query.Related(Link.CITES, inner));
        assertThat(tree("被引用=(kind:reel)")).isEqualTo(new Query.Related(Link.CITED_BY, inner));
        assertThat(tree("owner:(kind:reel)")).isEqualTo(new Query.Related(Link.OWNER_OF, inner));
        assertThat(tree("owner:(northern)")).isEqualTo(new Query.Words("owner", "northern"));
        assertThat(tree("owner-of:(northern)"))
                .isEqualTo(new Query.Related(Link.OWNER_OF, new Query.Words("", "northern")));
        assertThat(tree("cites:XA110001")).isEqualTo(new Query.Words("citation", "XA110001"));
        assertThat(tree("family:XA110001"))
                .isEqualTo(new Query.Related(Link.FAMILY, new Query.Words("number", "XA110001")));
    }

    @Test
    void chineseSearchersWriteAsTheyAreUsedTo() {
        assertThat(tree("发明名称=（电池 and 锂） and 申请人=华为"))
                .isEqualTo(new Query.And(List.of(
                        new Query.And(List.of(new Query.Words("title", "电池"), new Query.Words("title", "锂"))),
                        new Query.Words("owner", "华为"))));
        assertThat(tree("公开（公告）日=2019")).isEqualTo(tree("pd=2019"));
        assertThat(tree("title@zh＝电池")).isEqualTo(new Query.Words("title@zh", "电池"));
    }

    @Test
    void anOrderMayStandAtTheEnd() {
        assertThat(parser.parse("a sortby filed/sort.descending"))
                .isEqualTo(new Parsed.Understood(new Query.Words("", "a"), Optional.of(Order.NEWEST)));
        assertThat(parser.parse("a sortby pd"))
                .isEqualTo(new Parsed.Understood(new Query.Words("", "a"), Optional.of(Order.FIRST_PUBLISHED)));
        assertThat(parser.parse("a sortby 名称"))
                .isEqualTo(new Parsed.Understood(new Query.Words("", "a"), Optional.of(Order.TITLE)));
        assertThat(parser.parse("a sortby owner")).isInstanceOf(Parsed.NotUnderstood.class);
    }

    @Test
    void numbersOfAListAreNamedByItsId() {
        QueryParser withLists = new QueryParser(
                SearchWorld.catalogue(), id -> id.equals("a1") ? Optional.of(List.of("1")) : Optional.empty());
        assertThat(withLists.parse("number in set:a1"))
                .isEqualTo(new Parsed.Understood(new Query.Listed("number", "a1")));
        assertThat(withLists.parse("pn in set:a2")).isInstanceOf(Parsed.NotUnderstood.class);
        assertThat(withLists.parse("title in set:a1")).isInstanceOf(Parsed.NotUnderstood.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel:battery | title:battery",
                "applicnat=x | applicant=x",
                "(a or b | (a or b)",
                "a or b) | a or b",
                "\"a b | \"a b\"",
                "filed:2020..2019 | filed:2019..2020",
                "pd within \"2020 2019\" | pd within 2019..2020",
                "a and | a",
                "a and () | a and",
            })
    void theMendIsATextThatCanBeRead(String text, String mended) {
        assertThat(parser.parse(text)).isInstanceOfSatisfying(Parsed.NotUnderstood.class, wrong -> {
            if (!mended.equals("a and")) {
                assertThat(wrong.mended()).contains(mended);
            }
            assertThat(wrong.mended())
                    .allSatisfy(each -> assertThat(parser.parse(each)).isInstanceOf(Parsed.Understood.class));
        });
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
        "a = = b, 4",
        "kind:spoon, 5",
        "status=in-force on 2019, 19",
        "title=a on 2019-01-01, 8",
        "a prox/distance<=200 b, 2",
        "title:a prox owner:b, 8",
        "abstract==a, 10",
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
        int choice = random.nextInt(depth == 0 ? 11 : 15);
        String textField =
                List.of("", "title", "claims", "owner", "span", "title@zh").get(random.nextInt(6));
        return switch (choice) {
            case 0 -> new Query.All();
            case 1, 2 -> new Query.Words(textField, words(random));
            case 3 -> new Query.Phrase(textField, words(random));
            case 4 ->
                new Query.Pattern(textField, "ab" + "*?#".charAt(random.nextInt(3)) + "c:)".charAt(random.nextInt(3)));
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
                        Query.Reach.values()[random.nextInt(3)]);
            case 7 ->
                new Query.Is(List.of("office", "owner", "span", "mainclass").get(random.nextInt(4)), words(random));
            case 8 -> new Query.Stood("in-force", LocalDate.of(1000 + random.nextInt(8000), 1, 1 + random.nextInt(28)));
            case 9 -> {
                LocalDate from = LocalDate.of(1000 + random.nextInt(8000), 1 + random.nextInt(12), 3);
                yield new Query.Happened(
                        List.of("granted", "application-published").get(random.nextInt(2)),
                        random.nextBoolean() ? Optional.of(from) : Optional.empty(),
                        random.nextBoolean() ? Optional.of(from.plusDays(random.nextInt(9999))) : Optional.empty());
            }
            case 10 -> near(random, textField, 2);
            case 11 -> new Query.Not(tree(random, depth - 1));
            case 12 -> new Query.And(trees(random, depth - 1));
            case 13 -> new Query.Related(Link.values()[random.nextInt(6)], tree(random, depth - 1));
            default -> new Query.Or(trees(random, depth - 1));
        };
    }

    private static Query near(Random random, String field, int depth) {
        Nearness how = random.nextBoolean()
                ? new Nearness(Nearness.Unit.WORD, 2 + random.nextInt(90), random.nextBoolean(), random.nextBoolean())
                : new Nearness(Nearness.Unit.PARAGRAPH, 0, false, random.nextBoolean());
        return new Query.Near(side(random, field, depth), side(random, field, depth), how);
    }

    private static Query side(Random random, String field, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> new Query.Words(field, words(random).strip().split(" ")[0]);
            case 1 -> new Query.Phrase(field, words(random));
            case 2 -> new Query.Pattern(field, "a#");
            case 3 -> new Query.Or(List.of(side(random, field, 0), side(random, field, 0)));
            default -> near(random, field, depth - 1);
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
                "prox",
                "any",
                "All",
                "on",
                "within",
                "in",
                "于",
                "属于x",
                "sortby",
                "2019-01-01",
                "set:x",
                "a/b",
                "/",
                "#",
                "≤",
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
