package kaiwu.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kaiwu.kernel.LangText;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Titles that stand beside a title in the records that bear it: in other letters for one in Chinese, in Chinese for one in other
 * letters. Used once.
 */
final class OtherTitles {

    /** Records with this title that are looked at. */
    private static final int RECORDS = 10;

    private static final int MOST = 4;
    private static final int LONGEST = 60;

    private final IndexReader reader;

    OtherTitles(IndexReader reader) {
        this.reader = reader;
    }

    /** A few, in the order in which records tell them; letter case aside. */
    List<String> of(String title) throws IOException {
        String whole = PartyField.clean(title).toLowerCase(Locale.ROOT);
        boolean unspaced = Script.isWrittenWithoutBlanks(title);
        IndexedRecords records = new IndexedRecords(reader);
        Set<String> others = new LinkedHashSet<>();
        for (ScoreDoc doc : new IndexSearcher(reader)
                .search(new TermQuery(new Term(IndexFields.whole(IndexFields.TITLE), whole)), RECORDS)
                .scoreDocs) {
            for (LangText other : records.listed(doc.doc).shown().titles()) {
                if (Script.isWrittenWithoutBlanks(other.text()) != unspaced
                        && other.text().length() <= LONGEST) {
                    others.add(other.text());
                }
            }
        }
        return others.stream().limit(MOST).toList();
    }
}
