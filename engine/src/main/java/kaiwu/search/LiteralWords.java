package kaiwu.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * The words of a query as letters, to see without cutting a text into terms whether it can have one of them and where: a page of
 * hits looks into descriptions of a hundred thousand letters each. Only said of texts in ASCII in fields whose terms begin as
 * their words do, all but a last letter that a stem may change. Immutable.
 */
final class LiteralWords {

    /** Texts that are longer are looked at around the words alone. */
    private static final int LONG = 8_000;

    private static final int BEFORE = 400;
    private static final int AFTER = 3_000;
    private static final int MOST_PLACES = 40;

    private final List<String> beginnings;
    private final boolean all;

    private LiteralWords(List<String> beginnings, boolean all) {
        this.beginnings = beginnings;
        this.all = all;
    }

    /** The words that a query looks for in a field of the index. */
    static LiteralWords of(Query query, String field) {
        Collecting words = new Collecting(field);
        query.visit(words);
        return new LiteralWords(List.copyOf(words.beginnings), !words.others);
    }

    /** Whether a text may have one of the words; true also where that cannot be said. */
    boolean mayStandIn(String text) {
        if (!all || !isAscii(text)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return beginnings.stream().anyMatch(lower::contains);
    }

    /** Of a long text the part where most of the words stand close together; any other text as it is. */
    String around(String text) {
        if (!all || text.length() <= LONG || !isAscii(text)) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int best = -1;
        long most = 0;
        for (int place : places(lower)) {
            long words = beginnings.stream()
                    .filter(word -> {
                        int at = lower.indexOf(word, place);
                        return at >= 0 && at < place + AFTER - word.length();
                    })
                    .count();
            if (words > most) {
                most = words;
                best = place;
            }
        }
        return best < 0 ? text : part(text, best);
    }

    private List<Integer> places(String lower) {
        List<Integer> places = new ArrayList<>();
        for (String word : beginnings) {
            int at = lower.indexOf(word);
            for (int i = 0; at >= 0 && i < MOST_PLACES; i++) {
                places.add(at);
                at = lower.indexOf(word, at + 1);
            }
        }
        places.sort(null);
        return places;
    }

    /** Whole sentences as far as they end near by, else whole words. */
    private static String part(String text, int place) {
        int earliest = Math.max(0, place - BEFORE);
        int from = earliest == 0 ? 0 : Math.max(text.lastIndexOf(". ", place), text.lastIndexOf('\n', place)) + 1;
        if (from < earliest) {
            from = text.lastIndexOf(' ', Math.max(earliest, 1)) + 1;
        }
        int latest = Math.min(text.length(), place + AFTER);
        int to = latest == text.length() ? latest : text.lastIndexOf(' ', latest);
        return text.substring(Math.min(from, place), to <= place ? latest : to).strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static final class Collecting extends QueryVisitor {

        private final String field;
        private final Set<String> beginnings = new LinkedHashSet<>();
        private boolean others;

        Collecting(String field) {
            this.field = field;
        }

        @Override
        public boolean acceptField(String name) {
            return name.equals(field);
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
                String text = term.text();
                if (term.field().equals(field) && isAscii(text)) {
                    beginnings.add(text.length() > 3 ? text.substring(0, text.length() - 1) : text);
                }
            }
        }

        @Override
        public void consumeTermsMatching(Query query, String name, Supplier<ByteRunAutomaton> automaton) {
            others |= name.equals(field);
        }

        @Override
        public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return occur == BooleanClause.Occur.MUST_NOT ? EMPTY_VISITOR : this;
        }
    }
}
