package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Counts the records found by the values of a field, exactly. One for each state of the index. Thread-safe. */
final class FacetCounts {

    private final IndexReader reader;
    private final Families families;
    private final Map<FacetField, StringDocValuesReaderState> states = new HashMap<>();
    private final Map<Asked, List<SearchResult.FacetValue>> ofAll = new ConcurrentHashMap<>();

    private @Nullable OwnerCounts byOwner;

    private record Asked(FacetField facet, int most, OwnerNames owners) {}

    FacetCounts(IndexReader reader, Families families) {
        this.reader = reader;
        this.families = families;
    }

    /**
     * @param found the records found
     * @param most values at most for each facet
     * @param owners which names are one owner
     */
    Map<FacetField, List<SearchResult.FacetValue>> count(
            List<FacetField> facets, FacetsCollector found, int most, OwnerNames owners) throws IOException {
        Map<FacetField, List<SearchResult.FacetValue>> counts = new EnumMap<>(FacetField.class);
        for (FacetField facet : facets) {
            counts.put(facet, most <= 0 ? List.of() : count(facet, found, most, owners));
        }
        return counts;
    }

    /** As {@link #count}, over every record; counted once. */
    Map<FacetField, List<SearchResult.FacetValue>> countAll(List<FacetField> facets, int most, OwnerNames owners)
            throws IOException {
        Map<FacetField, List<SearchResult.FacetValue>> counts = new EnumMap<>(FacetField.class);
        for (FacetField facet : facets) {
            Asked asked = new Asked(facet, most, owners);
            List<SearchResult.FacetValue> values = ofAll.get(asked);
            if (values == null) {
                values = most <= 0 ? List.of() : count(facet, null, most, owners);
                ofAll.put(asked, values);
            }
            counts.put(facet, values);
        }
        return counts;
    }

    private List<SearchResult.FacetValue> count(
            FacetField facet, @Nullable FacetsCollector found, int most, OwnerNames owners) throws IOException {
        if (facet == FacetField.OWNER && owners != OwnerNames.AS_WRITTEN) {
            return byOwner(owners).most(reader, found, most);
        }
        if (facet.isFamily()) {
            return byFamily(facet).most(reader, found, most);
        }
        if (!hasValues(facet)) {
            return List.of();
        }
        List<SearchResult.FacetValue> values = new ArrayList<>();
        StringValueFacetCounts counts = found == null
                ? new StringValueFacetCounts(state(facet))
                : new StringValueFacetCounts(state(facet), found);
        FacetResult top = counts.getTopChildren(most, facet.counted());
        if (top != null) {
            for (LabelAndValue value : top.labelValues) {
                values.add(
                        new SearchResult.FacetValue(value.label, value.value.longValue(), facet.filter(value.label)));
            }
        }
        return List.copyOf(values);
    }

    /** Owners as these names tell them. */
    synchronized OwnerCounts byOwner(OwnerNames owners) throws IOException {
        OwnerCounts counts = byOwner;
        if (counts == null || !counts.isOf(owners)) {
            counts = new OwnerCounts(reader, owners);
            byOwner = counts;
            ofAll.keySet().removeIf(asked -> asked.facet() == FacetField.OWNER);
        }
        return counts;
    }

    /** Families of one kind. */
    FamilyCounts byFamily(FacetField facet) throws IOException {
        return new FamilyCounts(reader, facet, families.of(facet));
    }

    private boolean hasValues(FacetField facet) {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(facet.counted()) != null);
    }

    private synchronized StringDocValuesReaderState state(FacetField facet) throws IOException {
        StringDocValuesReaderState state = states.get(facet);
        if (state == null) {
            state = new StringDocValuesReaderState(reader, facet.counted());
            states.put(facet, state);
        }
        return state;
    }
}
