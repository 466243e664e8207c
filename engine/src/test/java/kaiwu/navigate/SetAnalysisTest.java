package kaiwu.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.search.CitedDocuments;
import kaiwu.search.Query;
import kaiwu.search.SearchIndex;
import kaiwu.search.SearchRequest;
import kaiwu.search.SearchWorld;
import kaiwu.search.TellingWord;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets of invented kites, counted in every way. */
class SetAnalysisTest {

    private static final Query BAMBOO = new Query.Words("title", "bamboo");

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void load() {
        List<RecordVersion> kites = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean bamboo = i % 3 == 0;
            RecordDraft kite = new RecordDraft("kite", "XA")
                    .number(NumberRole.APPLICATION, "K" + (100 + i))
                    .title("en", bamboo ? "A frame of split bamboo for the kite" : "A tail of silk for the kite")
                    .published("A", PartialDate.find((2012 + i % 4) + "-06-15"))
                    .date(DateRole.FILED, PartialDate.find((2010 + i % 4) + "-01-02"))
                    .party(PartyRole.OWNER, "Weifang Works", i % 2 == 0 ? "CN" : "", "")
                    .fact("region", i % 5 == 0 ? "浙江省" : "北京市");
            if (i % 6 == 0) {
                kite.party(PartyRole.OWNER, "Institute of Wind");
            }
            if (i > 50) {
                kite.cites(new Citation("XA", "K100", "", Optional.empty(), "", "X", "search"));
            }
            kites.add(kite.freeze(RecordId.parse("kite-XA-K" + (100 + i)), "kite_gazette"));
        }
        index = SearchIndex.open(folder, SearchWorld.catalogue());
        index.index("i-1", Optional.empty(), SearchWorld.issue("i-1", kites));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Analysis analysis(Query query) {
        return new SetAnalysis(index).of(query, Optional.empty(), EnumSet.allOf(View.class));
    }

    @Test
    void everyBarOpensExactlyItsRecords() {
        for (Query query : List.of(new Query.All(), BAMBOO)) {
            Analysis analysis = analysis(query);
            assertThat(analysis.breakdowns()).containsKeys(View.KINDS, View.FILED, View.PUBLISHED, View.OWNERS);
            analysis.breakdowns()
                    .values()
                    .forEach(breakdown -> breakdown
                            .bars()
                            .forEach(bar -> assertThat(total(bar.query()))
                                    .as(breakdown.view() + " " + bar)
                                    .isEqualTo(bar.count())));
            assertThat(analysis.together())
                    .hasSize(1)
                    .allSatisfy(pair -> assertThat(total(Analysis.both(query, pair.filter())))
                            .isEqualTo(pair.count()));
            analysis.words()
                    .forEach(word -> assertThat(total(Analysis.both(query, word.filter())))
                            .as(word.toString())
                            .isEqualTo(word.count()));
        }
    }

    @Test
    void aTrendSumsToWhatIsToldAndItsLastYearsAreOpen() {
        Breakdown filed = analysis(new Query.All()).breakdowns().get(View.FILED);
        assertThat(filed.bars().stream().mapToLong(Bar::count).sum())
                .isEqualTo(filed.told())
                .isEqualTo(60);
        assertThat(filed.bars().stream()
                        .map(bar -> bar.value() + (bar.open() ? " open" : ""))
                        .toList())
                .as("data end 2015-06-15, and eighteen months before lies 2013-12-15")
                .containsExactly("2010", "2011", "2012", "2013 open");
        assertThat(analysis(new Query.All())
                        .breakdowns()
                        .get(View.PUBLISHED)
                        .bars()
                        .getLast()
                        .open())
                .isTrue();
    }

    @Test
    void yearsWithoutRecordsStandInATrendToo() {
        Analysis analysis = analysis(new Query.Or(List.of(
                new Query.Is("applicationnumber", "K100"),
                new Query.Words("number", "K100"),
                new Query.Words("number", "K103"))));
        assertThat(analysis.breakdowns().get(View.FILED).bars())
                .extracting(Bar::count)
                .containsExactly(1L, 0L, 0L, 1L);
    }

    @Test
    void whatASourceDoesNotTellIsNotCounted() {
        Breakdown countries = analysis(new Query.All()).breakdowns().get(View.COUNTRIES);
        assertThat(countries.told()).isEqualTo(30);
        assertThat(countries.bars()).extracting(Bar::value).containsExactly("CN");
    }

    @Test
    void citedDocumentsTellWhoCitesThem() {
        CitedDocuments cited = analysis(new Query.All()).cited().orElseThrow();
        assertThat(cited.citing()).isEqualTo(9);
        CitedDocuments.Cited first = cited.most().getFirst();
        assertThat(first.count()).isEqualTo(9);
        assertThat(first.record().orElseThrow().id().number()).isEqualTo("K100");
        assertThat(first.from()).hasSize(9);
        assertThat(total(first.filter())).isEqualTo(9);
    }

    @Test
    void theWordsOfASetAreThoseTheOthersLack() {
        assertThat(analysis(BAMBOO).words())
                .extracting(TellingWord::word)
                .contains("bamboo", "frame", "split")
                .doesNotContain("kite", "for", "silk", "tail");
        assertThat(analysis(new Query.All()).words())
                .as("everything stands out from nothing")
                .isEmpty();
    }

    private long total(Query query) {
        return index.search(SearchRequest.first(query).withSize(0)).total();
    }
}
