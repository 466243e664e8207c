package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.lake.RightRecord;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index promises about loading, joining, paging and counting. */
class SearchIndexTest {

    private static final Query ALL = new Query.All();

    @TempDir
    Path folder;

    @Test
    void everyVersionOfARecordIsReadableFromTheIndexAlone() {
        try (SearchIndex index = loaded()) {
            RecordVersion version = SearchWorld.versions().get(0);
            RightRecord record = index.find(version.id()).orElseThrow();
            assertThat(record.versions()).containsExactly(SearchWorld.stored("all-1", 0, version));
            assertThat(record.shown()).isEqualTo(version);
            assertThat(record.status()
                            .reason(SearchWorld.catalogue().findKind("kite").orElseThrow())
                            .en())
                    .isEqualTo("granted 2019-07-09; data ends 2020-07-07");
        }
    }

    @Test
    void theSameIssueTwiceChangesNothing() {
        try (SearchIndex index = loaded()) {
            SearchResult before = index.search(SearchRequest.first(ALL));
            index.index("all-1", Optional.empty(), SearchWorld.issue("all-1", SearchWorld.versions()));
            assertThat(index.search(SearchRequest.first(ALL))).isEqualTo(before);
            assertThat(index.issues()).containsExactly("all-1");
        }
    }

    @Test
    void aNewerIssueIsUnitedWithWhatIsThere() {
        try (SearchIndex index = loaded()) {
            RecordVersion first = SearchWorld.versions().get(0);
            RecordVersion newer = new RecordDraft("kite", "XA")
                    .published("B", PartialDate.find("2021-01-01"))
                    .title("fr", "Cerf-volant à pile")
                    .freeze(first.id(), "kite_gazette");
            index.index("all-2", PartialDate.find("2021-01-01"), SearchWorld.issue("all-2", List.of(newer)));
            assertThat(index.size()).isEqualTo(11);
            assertThat(index.find(first.id()).orElseThrow().versions())
                    .extracting(StoredVersion::version)
                    .containsExactly(newer, first);
            assertThat(found(index, new Query.Words("title", "pile"))).containsExactly("kite-XA-K1");
            assertThat(found(index, new Query.Words("title", "锂离子"))).containsExactly("kite-XA-K1");
        }
    }

    @Test
    void aRightKnownByItsPublicationIsJoinedToItsApplicationWhicheverComesFirst() {
        RecordVersion byPublication =
                kite("p-P77", "gazette tale").freeze(RecordId.parse("kite-XA-p-P77"), "kite_gazette");
        RecordVersion byApplication = kite("APP9", "office tale")
                .number(NumberRole.APPLICATION, "APP9")
                .freeze(RecordId.parse("kite-XA-APP9"), "kite_gazette");
        List<List<List<RecordVersion>>> orders = List.of(
                List.of(List.of(byPublication), List.of(byApplication)),
                List.of(List.of(byApplication), List.of(byPublication)),
                List.of(List.of(byApplication, byPublication)),
                List.of(List.of(byPublication, byApplication)));
        for (int order = 0; order < orders.size(); order++) {
            try (SearchIndex index = SearchIndex.open(folder.resolve("" + order), SearchWorld.catalogue())) {
                int n = 0;
                for (List<RecordVersion> issue : orders.get(order)) {
                    n++;
                    index.index("i-" + n, Optional.empty(), SearchWorld.issue("i-" + n, issue));
                }
                assertThat(index.size()).as("order " + order).isEqualTo(1);
                RightRecord joined = index.find(byPublication.id()).orElseThrow();
                assertThat(joined.id()).isEqualTo(byApplication.id());
                assertThat(joined.versions()).hasSize(2);
                assertThat(found(index, new Query.Words("", "tale"))).containsExactly("kite-XA-APP9");
            }
        }
    }

    private static RecordDraft kite(String number, String title) {
        return new RecordDraft("kite", "XA").title("en", title).number(NumberRole.PUBLICATION, "P77");
    }

    @Test
    void whatIsReadByPermissionOnlyIsNowhereInTheIndex() throws Exception {
        try (SearchIndex index = loaded()) {
            RightRecord lore = index.find(RecordId.parse("lore-XA-L1")).orElseThrow();
            assertThat(lore.shown().passages()).isEmpty();
            assertThat(lore.shown().facts()).containsOnlyKeys("place");
            assertThat(lore.shown().classes()).hasSize(1);
        }
        byte[] secret = "三十六结".getBytes(StandardCharsets.UTF_8);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(indexOf(Files.readAllBytes(file), secret))
                        .as(file.toString())
                        .isNegative();
            }
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void anIndexOpenedAgainAnswersAsBefore() {
        SearchResult before;
        try (SearchIndex index = loaded()) {
            before = index.search(SearchRequest.first(ALL));
        }
        try (SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue())) {
            assertThat(index.search(SearchRequest.first(ALL))).isEqualTo(before);
        }
    }

    @Test
    void aLoadThatFailsLeavesTheIndexAsItWas() {
        try (SearchIndex index = loaded()) {
            assertThatThrownBy(() -> index.index("all-2", Optional.empty(), sink -> {
                        sink.accept(SearchWorld.stored(
                                "all-2", 0, kite("X", "half").freeze(RecordId.parse("kite-XA-X"), "kite_gazette")));
                        throw new IllegalStateException("the lake broke");
                    }))
                    .hasMessage("the lake broke");
            assertThat(index.size()).isEqualTo(11);
            assertThat(index.issues()).containsExactly("all-1");
            index.index("all-2", Optional.empty(), SearchWorld.issue("all-2", many(5)));
            assertThat(index.size()).isEqualTo(16);
        }
    }

    @Test
    void aRebuiltIndexTakesThePlaceOfTheOldOneAndAnswersTheSame() throws Exception {
        try (SearchIndex index = loaded()) {
            SearchResult before = index.search(SearchRequest.first(ALL).withFacets(List.of(), 0));
            index.rebuild(List.of(new IndexedIssue(
                    "all-1",
                    Optional.of(new PartialDate(2020, 7, 7)),
                    SearchWorld.issue("all-1", SearchWorld.versions()))));
            assertThat(index.search(SearchRequest.first(ALL).withFacets(List.of(), 0)))
                    .isEqualTo(before);
        }
        try (var entries = Files.list(folder)) {
            assertThat(entries).hasSize(2);
        }
    }

    @Test
    void facetsCountEveryRecordFoundAndTheirFiltersFindExactlyThose() {
        try (SearchIndex index = loaded()) {
            SearchResult result = index.search(SearchRequest.first(ALL).withFacets(List.of(FacetField.values()), 100));
            assertThat(counts(result, FacetField.KIND)).containsExactly("kite 7", "lore 2", "reel 2");
            assertThat(counts(result, FacetField.STATUS)).containsExactly("unknown 8", "ended 2", "in-force 1");
            assertThat(counts(result, FacetField.LASTSTATUS)).containsExactly("unknown 6", "in-force 3", "ended 2");
            assertThat(counts(result, FacetField.MAINCLASS))
                    .containsExactly(
                            "form:A01B 4", "form:B02C 2", "wares:25 2", "form:A01C 1", "kinds:7 1", "wares:2 1");
            result.facets()
                    .values()
                    .forEach(values -> values.forEach(value -> {
                        Query filtered = new Query.And(List.of(ALL, value.filter()));
                        assertThat(index.search(SearchRequest.first(filtered)).total())
                                .as(value.toString())
                                .isEqualTo(value.count());
                    }));
        }
    }

    @Test
    void everythingIsCountedAsAnythingElse() {
        try (SearchIndex index = loaded()) {
            Query everything = new Query.Or(List.of(ALL, ALL));
            List<FacetField> facets = List.of(FacetField.values());
            for (int most : List.of(0, 2, 100, 2)) {
                assertThat(index.search(SearchRequest.first(ALL).withFacets(facets, most))
                                .facets())
                        .isEqualTo(index.search(SearchRequest.first(everything).withFacets(facets, most))
                                .facets());
            }
        }
    }

    private static List<String> counts(SearchResult result, FacetField facet) {
        return result.facets().get(facet).stream()
                .map(v -> v.value() + " " + v.count())
                .toList();
    }

    @Test
    void hitsShowWhereTheWordsWereFound() {
        try (SearchIndex index = loaded()) {
            assertThat(marked(index, "锂离子")).containsExactly("一种[锂离子]电池风筝及其制备方法", "本风筝装有[锂离子]电池，夜间发光。");
            assertThat(marked(index, "flügel"))
                    .containsExactly("Drachen mit gefaltetem [Flügel]", "Die [Flügel] der Drachen werden gefaltet.");
            assertThat(marked(index, "folding NOT silk")).first().isEqualTo("[Folding] box kites with batteries");
            assertThat(marked(index, "owner:northern")).isEmpty();
        }
    }

    private List<String> marked(SearchIndex index, String text) {
        Query query = ((Parsed.Understood) new QueryParser(SearchWorld.catalogue()).parse(text)).query();
        List<String> lines = new ArrayList<>();
        for (Hit hit : index.search(SearchRequest.first(query)).hits()) {
            for (Hit.Fragment fragment : hit.fragments()) {
                StringBuilder line = new StringBuilder(fragment.text());
                for (int i = fragment.marks().size() - 1; i >= 0; i--) {
                    line.insert(fragment.marks().get(i).end(), ']');
                    line.insert(fragment.marks().get(i).start(), '[');
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    @Test
    void whoBearsANumberComesBeforeWhoClaimsIt() {
        try (SearchIndex index = loaded()) {
            assertThat(index.search(SearchRequest.first(new Query.Words("", "W3")))
                            .hits())
                    .extracting(hit -> hit.id().toString())
                    .containsExactly("kite-XB-K5", "kite-XB-K4");
        }
    }

    @Test
    void aWalkByCursorMeetsEveryRecordOnceInEveryOrder() {
        int many = 12_345;
        try (SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue())) {
            index.index("many-1", Optional.empty(), SearchWorld.issue("many-1", many(many)));
            for (Order order : Order.values()) {
                for (Query query : List.of(ALL, new Query.Words("", "kite"))) {
                    SearchRequest request = SearchRequest.first(query)
                            .withSize(500)
                            .withOrder(order)
                            .withHighlight(false);
                    SearchResult page = index.search(request);
                    long counted = page.facets().get(FacetField.OFFICE).stream()
                            .mapToLong(SearchResult.FacetValue::count)
                            .sum();
                    Set<RecordId> met = new HashSet<>();
                    page.hits().forEach(hit -> assertThat(met.add(hit.id())).isTrue());
                    while (page.next().isPresent()) {
                        page = index.search(request.withCursor(page.next()).withFacets(List.of(), 0));
                        assertThat(page.total()).isEqualTo(many);
                        assertThat(page.indexChanged()).isFalse();
                        page.hits().forEach(hit -> assertThat(met.add(hit.id())).isTrue());
                    }
                    assertThat(met).hasSize(many);
                    assertThat(counted).isEqualTo(many);
                }
            }
        }
    }

    @Test
    void aWalkThatMeetsAChangedIndexSaysSoAndRepeatsNothing() {
        try (SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue())) {
            index.index("many-1", Optional.empty(), SearchWorld.issue("many-1", many(300)));
            SearchRequest request = SearchRequest.first(ALL).withSize(100).withOrder(Order.NEWEST);
            SearchResult first = index.search(request);
            index.index("all-1", Optional.empty(), SearchWorld.issue("all-1", SearchWorld.versions()));
            SearchResult second = index.search(request.withCursor(first.next()));
            assertThat(second.indexChanged()).isTrue();
            assertThat(second.hits())
                    .extracting(Hit::id)
                    .doesNotContainAnyElementsOf(
                            first.hits().stream().map(Hit::id).toList());
        }
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        try (SearchIndex index = loaded()) {
            SearchResult page = index.search(SearchRequest.first(ALL).withSize(2));
            List<Optional<String>> wrong = List.of(page.next(), Optional.of("nonsense"), Optional.of("!!"));
            for (Optional<String> cursor : wrong) {
                assertThatThrownBy(() -> index.search(
                                SearchRequest.first(new Query.Words("", "风筝")).withCursor(cursor)))
                        .isInstanceOfSatisfying(
                                KaiwuException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CALLED_WRONGLY));
            }
        }
    }

    static List<RecordVersion> many(int count) {
        List<RecordVersion> versions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            versions.add(new RecordDraft("kite", i % 3 == 0 ? "XA" : "XB")
                    .title("en", "kite number " + i % 100)
                    .party(PartyRole.OWNER, "Owner " + i % 1000)
                    .date(DateRole.FILED, Optional.of(new PartialDate(2000 + i % 20, 1 + i % 12, 1 + i % 28)))
                    .freeze(new RecordId("kite", i % 3 == 0 ? "XA" : "XB", "N" + i), "kite_gazette"));
        }
        return versions;
    }

    private SearchIndex loaded() {
        SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue());
        index.index(
                "all-1", Optional.of(new PartialDate(2020, 7, 7)), SearchWorld.issue("all-1", SearchWorld.versions()));
        return index;
    }

    private static List<String> found(SearchIndex index, Query query) {
        return index.search(SearchRequest.first(query)).hits().stream()
                .map(hit -> hit.id().toString())
                .toList();
    }
}
