package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The places of classification schemes at which records stand, with how many. One for each state of the index. Thread-safe. */
final class ClassPlaces {

    private final IndexReader reader;
    private final Map<String, List<PlaceCount>> below = new ConcurrentHashMap<>();
    private final Map<String, Long> inScheme = new ConcurrentHashMap<>();

    ClassPlaces(IndexReader reader) {
        this.reader = reader;
    }

    /** The places directly below one, or the highest ones where {@code above} is empty; in the order of their symbols. */
    List<PlaceCount> below(String scheme, String above) throws IOException {
        String asked = scheme + ":" + ClassLevels.uniform(above);
        List<PlaceCount> known = below.get(asked);
        if (known == null) {
            known = read(scheme, ClassLevels.uniform(above));
            below.put(asked, known);
        }
        return known;
    }

    /** How many records stand anywhere in the scheme. */
    long in(String scheme) throws IOException {
        Long known = inScheme.get(scheme);
        if (known == null) {
            known = (long) searcher().count(new PrefixQuery(new Term(IndexFields.CLASS, scheme + ":")));
            inScheme.put(scheme, known);
        }
        return known;
    }

    private List<PlaceCount> read(String scheme, String above) throws IOException {
        List<PlaceCount> places = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, IndexFields.CLASS);
        if (terms == null) {
            return List.of();
        }
        String prefix = scheme + ":" + above;
        TermsEnum each = terms.iterator();
        if (each.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
            return List.of();
        }
        for (BytesRef term = each.term(); term != null; term = each.next()) {
            String place = term.utf8ToString();
            if (!place.startsWith(prefix)) {
                break;
            }
            String symbol = place.substring(scheme.length() + 1);
            if (!symbol.isEmpty()
                    && !symbol.equals(above)
                    && ClassLevels.above(symbol).equals(above)) {
                long records = searcher().count(new TermQuery(new Term(IndexFields.CLASS, place)));
                if (records > 0) {
                    places.add(new PlaceCount(symbol, records));
                }
            }
        }
        return List.copyOf(places);
    }

    private IndexSearcher searcher() {
        return new IndexSearcher(reader);
    }
}
