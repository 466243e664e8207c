package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.spi.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of EPO OPS and users of Espacenet ask. */
class OpsQueriesTest {

    private final QueryParser parser = new QueryParser(SearchWorld.catalogue());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pn=(EP666666 or EP666667)",
                "pd within \"20051212 20051214\"",
                "publicationdate within 2014-03-10,2014-03-16",
                "pa all \"central, intelligence, agency\" and US and pd>2000",
                "ta=synchroni#ed",
                "ta=green prox/distance<=2/ordered=true ta=energy",
                "applicant=IBM",
                "applicant = Tesla",
                "pa=\"Google LLC\"",
                "ti=battery",
                "cpc=/low A01B",
                "cpc=/same A01B1/00",
                "ti any \"motor engine\" not ab=diesel",
                "ta=(mouse prox/unit=sentence trap)",
                "ct=EP1000000",
                "num=EP1000000 and famn=19768124",
            })
    void itIsAQueryHere(String text) {
        assertThat(parser.parse(text)).isInstanceOf(Parsed.Understood.class);
    }

    @Test
    void everyIndexOfOpsHasAFieldUnderItsLongAndItsShortName() {
        String names = "title ti abstract ab titleandabstract ta txt applicant pa inventor in inventorandapplicant ia "
                + "publicationnumber pn spn applicationnumber ap sap prioritynumber pr spr num publicationdate pd "
                + "citation ct ex op rf oc famn cpc ipc ic ci cn ai an cl claims";
        for (String name : names.split(" ")) {
            String value = name.equals("publicationdate") || name.equals("pd") ? "2019" : "H01M10";
            assertThat(parser.parse(name + "=" + value)).as(name).isInstanceOf(Parsed.Understood.class);
        }
        assertThat(parser.parse("cpcc=H01M10"))
                .isInstanceOfSatisfying(
                        Parsed.NotUnderstood.class,
                        wrong -> assertThat(wrong.message().en()).contains("combination sets"));
    }

    @Test
    void wordsOfListsMayHaveWildcardsAndCommas() {
        assertThat(parser.parse("pa all \"central, intelligence, agency\""))
                .isEqualTo(new Parsed.Understood(new Query.Words("owner", "central intelligence agency")));
        assertThat(parser.parse("ta any \"synchroni#ed motor*\""))
                .isEqualTo(new Parsed.Understood(new Query.Or(List.of(
                        new Query.Pattern("titleabstract", "synchroni#ed"),
                        new Query.Pattern("titleabstract", "motor*")))));
    }

    @Test
    void bareTermsAreGuessedAsOpsGuessesThem() {
        Catalogue catalogue = SearchWorld.catalogue();
        Map<String, Query> meanings = Map.of(
                "XA", new Query.Is("office", "XA"),
                "H01M10/0525", new Query.Classified("", "H01M10/0525", Query.Reach.LOW),
                "20190709", day("2019-07-09", "2019-07-09"),
                "09/07/2019", day("2019-07-09", "2019-07-09"),
                "201907", day("2019-07-01", "2019-07-31"),
                "2019", day("2019-01-01", "2019-12-31"));
        meanings.forEach((word, meaning) ->
                assertThat(Guess.of(word, catalogue)).as(word).containsExactly(meaning));
        assertThat(Guess.of("xa", catalogue)).isEmpty();
        assertThat(Guess.of("battery", catalogue)).isEmpty();
    }

    private static Query day(String from, String to) {
        return new Query.Range("published", Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    }
}
