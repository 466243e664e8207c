package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.kernel.LangText;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.RecordVersion;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Looks for records that tell of the same as a text, by its {@link TextTerms} in titles, abstracts, goods, claims and
 * descriptions, and in each of them for the passages in which most of those terms stand. Used once.
 */
final class SimilarSearch {

    /** Where the terms may stand, and how much a find there weighs: the more a text is about one thing, the more it tells. */
    static final Map<String, Float> ZONES = Map.of(
            IndexFields.TITLE, 1f,
            IndexFields.ABSTRACT, 1.5f,
            IndexFields.GOODS, 1f,
            IndexFields.CLAIMS, 0.3f,
            IndexFields.DESCRIPTION, 0.1f);

    /** Terms of one tongue that are looked for. */
    private static final int TERMS = 40;

    /** Words that are told. */
    private static final int TOLD = 12;

    /** What a find in the other language weighs. */
    private static final double IN_OTHER = 0.5;

    private final IndexSearcher searcher;
    private final Cutters cutters;
    private final TermIndex known;
    private final Families families;
    private final SimilarRequest request;
    private final Optional<Query> among;

    /**
     * @param known what terms are called in the other language
     * @param among what the request says of it, compiled
     */
    SimilarSearch(
            IndexSearcher searcher,
            Cutters cutters,
            TermIndex known,
            Families families,
            SimilarRequest request,
            Optional<Query> among) {
        this.searcher = searcher;
        this.cutters = cutters;
        this.known = known;
        this.families = families;
        this.request = request;
        this.among = among;
    }

    SimilarResult run() throws IOException {
        List<TextTerms.Told> own = new TextTerms(searcher.getIndexReader(), cutters).of(request.texts(), TERMS);
        Map<String, String> added = added();
        List<TextTerms.Told> terms = new ArrayList<>(own);
        terms.addAll(inOther(own, added));
        if (terms.isEmpty()) {
            return new SimilarResult(List.of(), List.of(), List.of());
        }
        IndexedRecords indexed = new IndexedRecords(searcher.getIndexReader());
        MatchingPassages passages = new MatchingPassages(terms, cutters);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query(terms), request.size()).scoreDocs) {
            Listed listed = indexed.listed(doc.doc);
            hits.add(new Hit(
                    listed.shown().id(),
                    listed.shown(),
                    listed.status(),
                    doc.score,
                    request.passages() == 0
                            ? List.of()
                            : passages.of(texts(listed.shown(), indexed), request.passages())));
        }
        return new SimilarResult(
                own.stream().map(TextTerms.Told::written).distinct().limit(TOLD).toList(),
                added.entrySet().stream()
                        .map(term -> new Expansion.Added(term.getKey(), List.of(term.getValue())))
                        .limit(TOLD)
                        .toList(),
                hits);
    }

    /** The terms of the texts with what they are called in the other language. */
    private Map<String, String> added() {
        Map<String, String> added = new LinkedHashMap<>();
        if (!request.alone()) {
            request.texts().forEach(text -> known.inOther(text.text()).forEach(added::putIfAbsent));
        }
        return added;
    }

    /** The terms of what was added, but for those that the texts have themselves. */
    private List<TextTerms.Told> inOther(List<TextTerms.Told> own, Map<String, String> added) throws IOException {
        Set<BytesRef> there = own.stream().map(TextTerms.Told::term).collect(Collectors.toSet());
        List<LangText> texts = added.values().stream()
                .map(term -> new LangText(Script.isWrittenWithoutBlanks(term) ? "zh" : "en", term))
                .toList();
        return new TextTerms(searcher.getIndexReader(), cutters)
                .of(texts, TERMS).stream()
                        .filter(told -> !there.contains(told.term()))
                        .map(told -> told.weighing(IN_OTHER * told.weight()))
                        .toList();
    }

    /** The texts of a record, the short ones first; of what several versions tell in one language, the first one's. */
    private static List<MatchingPassages.Text> texts(RecordVersion shown, IndexedRecords indexed) throws IOException {
        Map<String, List<MatchingPassages.Text>> texts = new LinkedHashMap<>();
        for (LangText title : shown.titles()) {
            texts.computeIfAbsent(IndexFields.TITLE + title.lang(), first -> new ArrayList<>())
                    .add(new MatchingPassages.Text(IndexFields.TITLE, title.lang(), title.text()));
        }
        for (StoredVersion version : indexed.findVersions(shown.id().toString()).orElse(List.of())) {
            Map<String, List<MatchingPassages.Text>> own = new LinkedHashMap<>();
            for (Passage passage : version.version().passages()) {
                own.computeIfAbsent(passage.section() + passage.lang(), first -> new ArrayList<>())
                        .add(new MatchingPassages.Text(
                                RecordDocument.zone(passage.section()), passage.lang(), passage.text()));
            }
            own.forEach(texts::putIfAbsent);
        }
        return texts.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(text -> text.zone().equals(IndexFields.DESCRIPTION)))
                .toList();
    }

    private Query query(List<TextTerms.Told> terms) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(any(terms), Occur.MUST);
        among.ifPresent(only -> all.add(only, Occur.FILTER));
        if (request.of().isPresent()) {
            all.add(new TheseRecords(family(request.of().get().toString())), Occur.MUST_NOT);
        }
        return all.build();
    }

    /** The record with this id and what is of one family with it. */
    private FixedBitSet family(String id) throws IOException {
        FixedBitSet members =
                new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        for (ScoreDoc doc : searcher.search(new TermQuery(new Term(IndexFields.ID, id)), 1).scoreDocs) {
            members.set(doc.doc);
            families.extended().members(doc.doc).forEach(members::set);
        }
        return members;
    }

    /** Rare terms weigh more than BM25 alone would have it: once more by what they tell. */
    private static Query any(List<TextTerms.Told> terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (TextTerms.Told term : terms) {
            List<Query> places = new ArrayList<>();
            ZONES.forEach((zone, weight) -> places.add(
                    new BoostQuery(new TermQuery(new Term(term.tongue().of(zone), term.term())), weight)));
            any.add(
                    new BoostQuery(new DisjunctionMaxQuery(places, WordCompiler.TIE), (float) term.weight()),
                    Occur.SHOULD);
        }
        return any.build();
    }
}
