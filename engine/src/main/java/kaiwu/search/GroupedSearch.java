package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Catalogue;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

/** One page of groups in one state of the index. Its cursor holds how many groups have been shown. Used once. */
final class GroupedSearch {

    private final OpenedIndex index;
    private final OwnerNames owners;
    private final GroupRequest request;
    private final TimeLimit time = new TimeLimit(TimeLimit.PAGE);
    private final IndexSearcher searcher;
    private final Supplier<QueryCompiler> compiler;
    private final org.apache.lucene.search.Query query;
    private final Order order;
    private final Hits hits;

    GroupedSearch(
            OpenedIndex index,
            Catalogue catalogue,
            NumberSets sets,
            Cutters cutters,
            OwnerNames owners,
            GroupRequest request)
            throws IOException {
        this.index = index;
        this.owners = owners;
        this.request = request;
        this.searcher = time.searcher(index.reader());
        this.compiler = QueryCompiler.when(index, catalogue, sets, cutters, owners);
        this.query =
                index.compiled().of(request.query(), request.wider(), compiler).query();
        this.order = Search.order(request.query(), request.order());
        this.hits = new Hits(
                index,
                request.highlight()
                        ? Optional.of(Highlights.of(request.wider().orElse(request.query()), index, compiler, cutters))
                        : Optional.empty());
    }

    GroupResult run() throws IOException {
        long asked = Sha256.of(request.by() + " " + order + " "
                        + request.wider().orElse(request.query()).render())
                .prefix();
        long generation = index.generation();
        Optional<Cursor> from = request.cursor().map(text -> Cursor.parse(text, asked, 1));
        int shown = from.map(GroupedSearch::shown).orElse(0);
        Gathered values = Gathered.by(request.by(), index, owners);
        GroupHeads heads = new GroupHeads(values, OrderKeys.of(order, index), order == Order.RELEVANCE);
        searcher.search(query, heads);
        time.check(searcher);
        int end = (int) Math.min((long) shown + request.size(), heads.groups());
        List<GroupResult.Group> groups = new ArrayList<>();
        for (GroupHeads.Head head : heads.between(shown, end)) {
            groups.add(group(head, values));
        }
        return new GroupResult(
                heads.total(),
                heads.groups(),
                groups,
                end < heads.groups()
                        ? Optional.of(new Cursor(asked, generation, 0, List.of(end)).render())
                        : Optional.empty(),
                from.isPresent() && from.get().generation() != generation);
    }

    private static int shown(Cursor cursor) {
        return cursor.keys().getFirst() instanceof Integer shown && shown >= 0 ? shown : 0;
    }

    private GroupResult.Group group(GroupHeads.Head head, Gathered values) throws IOException {
        BooleanQuery.Builder members = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (head.ordinal() == GroupHeads.NONE) {
            members.add(new FieldExistsQuery(request.by().counted()), Occur.MUST_NOT);
            return new GroupResult.Group("", head.count(), Optional.empty(), first(members.build()));
        }
        SearchResult.FacetValue value = values.value(head.ordinal(), head.count());
        members.add(index.compiled().of(value.filter(), compiler).query(), Occur.FILTER);
        return new GroupResult.Group(value.value(), head.count(), Optional.of(value.filter()), first(members.build()));
    }

    private List<Hit> first(org.apache.lucene.search.Query members) throws IOException {
        ScoreDoc[] found = searcher.search(
                        members, new TopFieldCollectorManager(order.sort(), request.members(), null, 1))
                .scoreDocs;
        List<Hit> first = new ArrayList<>();
        for (ScoreDoc doc : found) {
            first.add(hits.of(doc.doc, order == Order.RELEVANCE ? (Float) ((FieldDoc) doc).fields[0] : 0f));
        }
        return first;
    }
}
