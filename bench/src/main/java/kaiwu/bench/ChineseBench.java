package kaiwu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaiwu.bench.KeyPhrases.Abstract;
import kaiwu.search.OwnChinese;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import shelf.Catalog;

/**
 * {@code ./kaiwu bench chinese}: four ways of cutting Chinese, each with its own index in memory over the same 3,655 real
 * abstracts, asked for the same phrases with the same ranking (BM25). The phrases are the keyphrases of two letters and more
 * that people gave to at least two of the abstracts. Judged twice, by nothing that any of the four knows:
 *
 * <ul>
 *   <li>recall as written: of the abstracts in which the phrase stands letter by letter, how many are found;
 *   <li>precision: of those found, ranked, the mean of the average precision for the abstracts that people gave the phrase to;
 *       of two that both contain the letters, the one about the thing should come first.
 * </ul>
 *
 * <p>Speed is characters a second on one thread, the best of five passes over all abstracts, the ways taking turns.
 */
final class ChineseBench {

    private static final int PASSES = 5;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ChineseBench() {}

    /** A way of cutting, and how a phrase is asked for in it. */
    private record Way(String name, Analyzer analyzer, Asking asking) {

        interface Asking {
            Query of(String phrase);
        }

        static Way peer(String name, Analyzer analyzer) {
            QueryBuilder builder = new QueryBuilder(analyzer);
            return new Way(name, analyzer, phrase -> builder.createPhraseQuery(OwnChinese.FIELD, phrase));
        }
    }

    static void run(Path samples) throws IOException {
        List<Abstract> abstracts = KeyPhrases.read(samples);
        Map<String, Set<Integer>> phrases = phrases(abstracts);
        OwnChinese own = new OwnChinese(Catalog.load());
        List<Way> ways = List.of(
                new Way("Kaiwu: words and pairs", own.index(), own::phrase),
                Way.peer("pairs alone (CJKAnalyzer)", new CJKAnalyzer(CharArraySet.EMPTY_SET)),
                Way.peer("ICU's dictionary", icu()),
                Way.peer("SmartChinese", new SmartChineseAnalyzer(CharArraySet.EMPTY_SET)),
                Way.peer("single letters (StandardTokenizer)", single()));
        double[] speeds = speeds(ways, abstracts);
        System.out.printf("%,d abstracts, %,d phrases%n%n", abstracts.size(), phrases.size());
        System.out.println("| way | recall as written | found besides | mean average precision | M characters/s |");
        System.out.println("|---|---|---|---|---|");
        List<Quality> all = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            Quality quality = quality(ways.get(i), abstracts, phrases);
            all.add(quality);
            System.out.printf(
                    "| %s | %.4f | %d | %.4f | %.2f |%n",
                    ways.get(i).name(), quality.recall(), quality.besides(), quality.precision(), speeds[i] / 1e6);
        }
        judge(all.get(0), all.get(1), all.get(2), speeds[0] / speeds[3]);
    }

    private static void judge(Quality own, Quality pairs, Quality icu, double faster) {
        System.out.printf("%nrecall not below pairs alone: %s%n", own.recall() >= pairs.recall() ? "yes" : "no");
        System.out.printf("precision not below ICU's: %s%n", own.precision() >= icu.precision() ? "yes" : "no");
        System.out.printf("ten times SmartChinese's speed: %s (%.1f times)%n", faster >= 10 ? "yes" : "no", faster);
    }

    private static Analyzer icu() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new ICUTokenizer());
            }
        };
    }

    private static Analyzer single() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new StandardTokenizer());
            }
        };
    }

    /** Phrases of two Chinese letters and more, with the abstracts that people gave them to, two at least. */
    private static Map<String, Set<Integer>> phrases(List<Abstract> abstracts) {
        Map<String, Set<Integer>> phrases = new LinkedHashMap<>();
        for (int i = 0; i < abstracts.size(); i++) {
            for (String phrase : abstracts.get(i).phrases()) {
                if (phrase.length() > 1 && phrase.chars().allMatch(c -> c >= 0x4E00 && c < 0xA000)) {
                    phrases.computeIfAbsent(phrase, first -> new HashSet<>()).add(i);
                }
            }
        }
        phrases.values().removeIf(given -> given.size() < 2);
        return phrases;
    }

    /**
     * @param recall of the abstracts that contain the phrase as written
     * @param besides how many were found that do not
     * @param precision mean average precision for the abstracts the phrase was given to and that contain it
     */
    private record Quality(double recall, long besides, double precision) {}

    private static Quality quality(Way way, List<Abstract> abstracts, Map<String, Set<Integer>> phrases)
            throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(way.analyzer()))) {
                for (Abstract each : abstracts) {
                    Document document = new Document();
                    document.add(new TextField(OwnChinese.FIELD, each.text(), Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return quality(new IndexSearcher(reader), way, abstracts, phrases);
            }
        }
    }

    private static Quality quality(
            IndexSearcher searcher, Way way, List<Abstract> abstracts, Map<String, Set<Integer>> phrases)
            throws IOException {
        long written = 0;
        long found = 0;
        long besides = 0;
        double precision = 0;
        int judged = 0;
        for (Map.Entry<String, Set<Integer>> phrase : phrases.entrySet()) {
            Set<Integer> there = new HashSet<>();
            for (int i = 0; i < abstracts.size(); i++) {
                if (abstracts.get(i).text().contains(phrase.getKey())) {
                    there.add(i);
                }
            }
            Query query = way.asking().of(phrase.getKey());
            ScoreDoc[] hits = query == null ? new ScoreDoc[0] : searcher.search(query, abstracts.size()).scoreDocs;
            List<Integer> ranked = new ArrayList<>();
            for (ScoreDoc hit : hits) {
                ranked.add(hit.doc);
            }
            written += there.size();
            found += ranked.stream().filter(there::contains).count();
            besides += ranked.stream().filter(doc -> !there.contains(doc)).count();
            Set<Integer> given = new HashSet<>(phrase.getValue());
            given.retainAll(there);
            if (!given.isEmpty()) {
                precision += averagePrecision(ranked, given);
                judged++;
            }
        }
        return new Quality((double) found / written, besides, precision / judged);
    }

    private static double averagePrecision(List<Integer> ranked, Set<Integer> given) {
        double sum = 0;
        int hits = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (given.contains(ranked.get(i))) {
                hits++;
                sum += (double) hits / (i + 1);
            }
        }
        return sum / given.size();
    }

    private static double[] speeds(List<Way> ways, List<Abstract> abstracts) throws IOException {
        long characters =
                abstracts.stream().mapToLong(each -> each.text().length()).sum();
        double[] best = new double[ways.size()];
        for (int pass = 0; pass <= PASSES; pass++) {
            for (int i = 0; i < best.length; i++) {
                long began = PROCESS.getProcessCpuTime();
                for (Abstract each : abstracts) {
                    cut(ways.get(i).analyzer(), each.text());
                }
                best[i] = Math.max(best[i], characters * 1e9 / (PROCESS.getProcessCpuTime() - began));
            }
        }
        return best;
    }

    private static void cut(Analyzer analyzer, String text) throws IOException {
        try (TokenStream stream = analyzer.tokenStream(OwnChinese.FIELD, text)) {
            stream.reset();
            while (stream.incrementToken()) {
                // the work is the cutting itself
            }
            stream.end();
        }
    }
}
