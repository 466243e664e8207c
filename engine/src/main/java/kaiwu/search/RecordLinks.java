package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.RecordVersion;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/** The family and the citations of one record, in one state of the index. For one thread. */
final class RecordLinks {

    private final IndexSearcher searcher;
    private final Families families;
    private final Catalogue catalogue;
    private final IndexedRecords records;

    RecordLinks(OpenedIndex index, Catalogue catalogue) throws IOException {
        this.searcher = index.searcher();
        this.families = index.families();
        this.catalogue = catalogue;
        this.records = new IndexedRecords(index.reader());
    }

    /** Empty when there is no such record. */
    Optional<Family> family(RecordId id) throws IOException {
        int doc = find(IndexFields.ID, id.toString());
        if (doc < 0) {
            return Optional.empty();
        }
        Families.Groups simple = families.simple();
        List<Integer> docs = families.extended().members(doc);
        List<Family.Member> members = new ArrayList<>();
        for (int each : docs.subList(0, Math.min(docs.size(), Family.MOST))) {
            Listed listed = records.listed(each);
            members.add(new Family.Member(listed.shown(), listed.status(), simple.areOne(doc, each)));
        }
        members.sort(Comparator.comparing(RecordLinks::filed)
                .thenComparing(member -> member.id().toString()));
        return Optional.of(new Family(docs.size(), members));
    }

    private static String filed(Family.Member member) {
        return member.shown()
                .date(DateRole.FILED)
                .or(() -> member.shown().publishedOn())
                .map(PartialDate::toString)
                .orElse("9999");
    }

    Citations citations(RecordVersion shown) throws IOException {
        Map<String, Optional<RecordVersion>> known = new HashMap<>();
        List<Citations.Cited> cites = new ArrayList<>();
        for (Citation citation : shown.citations()) {
            String key = LinkKeys.ofCited(citation, shown, catalogue);
            Optional<RecordVersion> there = known.get(key);
            if (there == null) {
                there = key.isEmpty() ? Optional.empty() : named(key, shown.id());
                known.put(key, there);
            }
            cites.add(new Citations.Cited(citation, there));
        }
        Set<String> itself = LinkKeys.of(shown, catalogue).itself();
        TopFieldDocs found = citing(itself, shown.id());
        List<Citations.Citing> citedBy = new ArrayList<>();
        for (ScoreDoc doc : found.scoreDocs) {
            RecordVersion listed = records.listed(doc.doc).shown();
            citedBy.add(new Citations.Citing(listed, reference(listed.id(), itself)));
        }
        return new Citations(cites, found.totalHits.value(), citedBy);
    }

    private Optional<RecordVersion> named(String key, RecordId but) throws IOException {
        int doc = find(IndexFields.LINK_ITSELF, key);
        return doc < 0
                ? Optional.empty()
                : Optional.of(records.listed(doc).shown())
                        .filter(found -> !found.id().equals(but));
    }

    private TopFieldDocs citing(Set<String> itself, RecordId but) throws IOException {
        List<BytesRef> keys = itself.stream().map(BytesRef::new).toList();
        SortField day = new SortField(IndexFields.DAY, SortField.Type.INT, true);
        day.setMissingValue(Integer.MIN_VALUE);
        return searcher.search(
                new BooleanQuery.Builder()
                        .add(new TermInSetQuery(IndexFields.LINK_CITED, keys), Occur.FILTER)
                        .add(new TermQuery(new Term(IndexFields.ID, but.toString())), Occur.MUST_NOT)
                        .build(),
                Citations.MOST,
                new Sort(day, new SortField(IndexFields.TIE, SortField.Type.LONG)));
    }

    /** The reference by which a record cites one of these numbers, from the version that tells most of it. */
    private Citation reference(RecordId citing, Set<String> itself) throws IOException {
        return records.findVersions(citing.toString()).orElse(List.of()).stream()
                .map(StoredVersion::version)
                .flatMap(version -> version.citations().stream()
                        .filter(c -> itself.contains(LinkKeys.ofCited(c, version, catalogue))))
                .max(Comparator.comparingInt(
                        c -> c.category().length() + c.citedBy().length()))
                .orElseThrow(() -> new IllegalStateException(citing + " does not cite what the index says it does"));
    }

    /** The record that has this word in this field; -1 when none has. */
    private int find(String field, String word) throws IOException {
        ScoreDoc[] one = searcher.search(new TermQuery(new Term(field, word)), 1).scoreDocs;
        return one.length == 0 ? -1 : one[0].doc;
    }
}
