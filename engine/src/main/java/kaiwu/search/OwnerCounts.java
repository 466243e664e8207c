package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kaiwu.spi.record.NameKey;
import kaiwu.spi.record.Party;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Counts records by owner, every record once for each owner however many of the owner's names it bears. For one state of the
 * index and one state of the owners. Immutable, thread-safe.
 */
final class OwnerCounts implements Gathered {

    private final IndexReader reader;
    private final OwnerNames names;
    private final List<NameKey> owners = new ArrayList<>();
    /** For each segment, the number of the owner of each name. */
    private final List<int[]> ownerOf = new ArrayList<>();

    OwnerCounts(IndexReader reader, OwnerNames names) throws IOException {
        this.reader = reader;
        this.names = names;
        Map<NameKey, Integer> numbers = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedSetDocValues keys = DocValues.getSortedSet(leaf.reader(), IndexFields.OWNER_KEY);
            int[] of = new int[Math.toIntExact(keys.getValueCount())];
            TermsEnum each = keys.termsEnum();
            for (int name = 0; each.next() != null; name++) {
                NameKey owner =
                        names.ownerOf(NameKey.find(each.term().utf8ToString()).orElseThrow());
                Integer known = numbers.get(owner);
                if (known == null) {
                    known = owners.size();
                    owners.add(owner);
                    numbers.put(owner, known);
                }
                of[name] = known;
            }
            ownerOf.add(of);
        }
    }

    boolean isOf(OwnerNames other) {
        return names == other;
    }

    @Override
    public Comparator<Integer> ties() {
        return Comparator.comparing(owners::get);
    }

    @Override
    public int size() {
        return owners.size();
    }

    @Override
    public Leaf leaf(LeafReaderContext leaf) throws IOException {
        SortedSetDocValues keys = DocValues.getSortedSet(leaf.reader(), IndexFields.OWNER_KEY);
        int[] of = ownerOf.get(leaf.ord);
        return doc -> {
            int[] own = new int[keys.advanceExact(doc) ? keys.docValueCount() : 0];
            for (int i = 0; i < own.length; i++) {
                own[i] = of[Math.toIntExact(keys.nextOrd())];
            }
            return IntStream.of(own).distinct().sorted().toArray();
        };
    }

    @Override
    public SearchResult.FacetValue value(int owner, long count) throws IOException {
        NameKey id = owners.get(owner);
        return new SearchResult.FacetValue(name(id), count, new Query.Is(OwnerField.NOW.field(), id.toString()));
    }

    /** The owner's name; of one that is not merged yet, as a record writes it. */
    private String name(NameKey owner) throws IOException {
        Optional<String> shown = names.displayName(owner);
        return shown.isPresent() ? shown.get() : written(owner);
    }

    private String written(NameKey owner) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        ScoreDoc[] one = searcher.search(new TermQuery(new Term(IndexFields.OWNER_KEY, owner.toString())), 1).scoreDocs;
        if (one.length == 0) {
            return owner.toString();
        }
        return new IndexedRecords(reader)
                .listed(one[0].doc).shown().parties().stream()
                        .filter(party -> NameKey.of(party).equals(owner))
                        .map(Party::name)
                        .findFirst()
                        .orElse(owner.toString());
    }
}
