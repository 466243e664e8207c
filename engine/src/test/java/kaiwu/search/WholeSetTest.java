package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No set is too large to be walked to its end: there is no cap, and the counts are those of what is met. */
@Tag("slow")
class WholeSetTest {

    private static final int ALL = 100_001;

    @TempDir
    Path folder;

    @Test
    void everyOneOfAHundredThousandAndOneRecordsIsMetOnceAndCountedOnce() {
        try (SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue())) {
            List<RecordVersion> many = new ArrayList<>(ALL);
            for (int i = 0; i < ALL; i++) {
                many.add(new RecordDraft("kite", i % 3 == 0 ? "XA" : "XB")
                        .date(DateRole.FILED, PartialDate.find(String.valueOf(1900 + i % 100)))
                        .freeze(RecordId.parse("kite-" + (i % 3 == 0 ? "XA" : "XB") + "-" + i), "kite_gazette"));
            }
            index.index("many-1", Optional.empty(), SearchWorld.issue("many-1", many));
            SearchRequest request = new SearchRequest(
                    new Query.Is("kind", "kite"),
                    SearchRequest.MAX_SIZE,
                    Optional.empty(),
                    List.of(FacetField.OFFICE, FacetField.YEAR),
                    200,
                    Order.NUMBER,
                    false);
            SearchResult page = index.search(request);
            page.facets()
                    .values()
                    .forEach(values -> assertThat(values.stream()
                                    .mapToLong(SearchResult.FacetValue::count)
                                    .sum())
                            .isEqualTo(page.total())
                            .isEqualTo(ALL));
            Set<RecordId> met = new HashSet<>();
            SearchResult here = page;
            while (true) {
                here.hits().forEach(hit -> assertThat(met.add(hit.id())).isTrue());
                if (here.next().isEmpty()) {
                    break;
                }
                here = index.search(request.withFacets(List.of(), 0).withCursor(here.next()));
            }
            assertThat(met).hasSize(ALL);
        }
    }
}
