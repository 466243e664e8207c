package kaiwu.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.search.Parsed;
import kaiwu.search.Query;
import kaiwu.search.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.Catalog;

/** The form writes the language of the box, and a query that goes through the form stays the query it was. */
class SearchFormTest {

    private static final QueryParser PARSER = new QueryParser(Catalog.load(), id -> Optional.of(List.of("1")));

    @Test
    void filledFieldsBecomeOneQuery() {
        SearchForm form = new SearchForm(Map.of(
                "title", "电池 or 蓄电池",
                "owner", "华为",
                "class", "ipc:H01M10",
                "kind", "invention",
                "filedFrom", "2010",
                "status", "in-force",
                "statusOn", "2019-07-01",
                "event", "granted",
                "eventTo", "2019-12-31"));
        assertThat(parts(form.text(PARSER)))
                .containsExactlyInAnyOrderElementsOf(
                        parts("title:(电池 or 蓄电池) and owner:华为 and ipc:H01M10 and kind:invention"
                                + " and filed:2010.. and status=in-force on 2019-07-01"
                                + " and event=granted within \"..2019-12-31\""));
        assertThat(new SearchForm(Map.of()).text(PARSER)).isEqualTo("*");
    }

    @Test
    void whatIsNoQueryByItselfIsLookedForAsWritten() {
        assertThat(parts(new SearchForm(Map.of("title", "a) or (b", "owner", "\"x")).text(PARSER)))
                .containsExactlyInAnyOrder(new Query.Phrase("title", "a) or (b"), new Query.Phrase("owner", "\"x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "锂 电池 owner:华为 filed:2019..2020",
                "\"lithium battery\" and title:batter* and kind:design and office:US",
                "ipc==H01M10/0525 and status=in-force on 2019-07-01 and published>=2019",
                "event=granted within 2019-01-01,2019-12-31 and number in set:0123456789abcdef",
                "a or b and c not d",
                "title:(a or b) and title:c and not owner:x",
                "cites:(owner:华为) and ta=(x prox/distance<=3 y)",
                "title@zh:电池 and claims:(frame prox/unit=paragraph hinge)",
                "\\and (x) \"q\\\"q\"",
                "*",
            })
    void aQueryComesBackFromTheFormAsItWas(String text) {
        SearchForm form = SearchForm.of(((Parsed.Understood) PARSER.parse(text)).query());
        assertThat(parts(form.text(PARSER))).as(form.toString()).isEqualTo(parts(text));
    }

    private static Set<Query> parts(String text) {
        Query query = ((Parsed.Understood) PARSER.parse(text)).query();
        return Set.copyOf(query instanceof Query.And and ? and.parts() : List.of(query));
    }
}
