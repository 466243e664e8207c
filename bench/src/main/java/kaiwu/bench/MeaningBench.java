package kaiwu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kaiwu.ingest.Ingest;
import kaiwu.ingest.IngestOptions;
import kaiwu.kernel.RecordId;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.search.CitedInside;
import kaiwu.search.HeldOutClaims;
import kaiwu.search.Hit;
import kaiwu.search.SearchIndex;
import kaiwu.search.SimilarRequest;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;
import shelf.Catalog;

/**
 * {@code ./kaiwu bench meaning}: how well what tells of the same is found by words, over real patents with abstracts. Three
 * truths, none of which the search looks at: for a record those that it cites and that cite it; those that cite three documents
 * it cites too; and for a first claim, in an index without claims and descriptions, the record it is the claim of. So many are
 * asked of each, by a fixed seed. Recall is of all that belong to it; nDCG counts each of them as equal.
 */
final class MeaningBench {

    private static final List<String> FILES = List.of(
            "bq-abstracts-citations.zip",
            "us-fulltext-markdown.zip",
            "uspto-fung.zip",
            "uspto-go-uspto.zip",
            "cn-kppatent.zip",
            "cnipa-raw-xml.zip");

    private static final long SEED = 1637;
    private static final int ASKED = 250;
    private static final int IN_COMMON = 3;
    private static final int FIRST = 50;

    private MeaningBench() {}

    /** What is asked, and what should be found. */
    private record Question(SimilarRequest request, Set<RecordId> truth) {}

    static void run(Path samples) throws IOException {
        Path scratch = Files.createTempDirectory("kaiwu-meaning");
        Catalogue catalogue = Catalog.load();
        try (DataLock lock = new DataFolder(scratch).lock();
                Lake lake = Lake.open(lock);
                SearchIndex index = SearchIndex.open(scratch.resolve("index"), catalogue)) {
            new Ingest(catalogue, lake)
                    .load(
                            FILES.stream()
                                    .map(file -> samples.resolve("patents").resolve(file))
                                    .toList(),
                            IngestOptions.standard().keepingNoOriginals(),
                            progress -> {});
            index.catchUp(lake);
            System.out.printf("%,d records%n%n", index.size());
            System.out.println("| truth | asked | recall@10 | recall@50 | nDCG@50 | CPU ms |");
            System.out.println("|---|---|---|---|---|---|");
            CitedInside cited = CitedInside.of(lake, catalogue);
            report("one cites the other", index, asked(index, cited.directly()));
            report("three cited in common", index, asked(index, cited.inCommon(IN_COMMON)));
            Map<RecordId, Passage> claims = new TreeMap<>();
            try (SearchIndex brief = HeldOutClaims.index(lake, catalogue, scratch.resolve("brief"), claims)) {
                for (String lang : List.of("en", "zh")) {
                    report("own record by first claim, " + lang, brief, asked(claims, lang));
                }
            }
        } finally {
            Corpus.delete(scratch);
        }
    }

    /** Records that say something, with those that belong to them and say something too. */
    private static List<Question> asked(SearchIndex index, Map<RecordId, Set<RecordId>> belong) {
        Map<RecordId, Optional<RecordVersion>> telling = new HashMap<>();
        Function<RecordId, Optional<RecordVersion>> tells = id -> telling.computeIfAbsent(
                id,
                known -> index.find(known)
                        .map(right -> right.shown())
                        .filter(shown -> shown.passages().stream().anyMatch(p -> p.section() == Section.ABSTRACT)));
        return some(belong.keySet())
                .flatMap(id -> tells.apply(id).stream().flatMap(shown -> {
                    Set<RecordId> truth = new HashSet<>(belong.getOrDefault(id, Set.of()));
                    truth.removeIf(other -> tells.apply(other).isEmpty());
                    return truth.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Question(
                                    SimilarRequest.forRecord(shown, Optional.empty(), FIRST)
                                            .withPassages(0),
                                    truth));
                }))
                .limit(ASKED)
                .toList();
    }

    private static List<Question> asked(Map<RecordId, Passage> claims, String lang) {
        Map<RecordId, Passage> inLanguage = new TreeMap<>(claims);
        inLanguage.values().removeIf(claim -> !claim.lang().equals(lang));
        List<Map.Entry<RecordId, Passage>> shuffled = new ArrayList<>(inLanguage.entrySet());
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.stream()
                .limit(ASKED)
                .map(each -> new Question(
                        SimilarRequest.forText(each.getValue().text(), Optional.empty(), FIRST)
                                .withPassages(0),
                        Set.of(each.getKey())))
                .toList();
    }

    private static Stream<RecordId> some(Set<RecordId> ids) {
        List<RecordId> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.stream();
    }

    private static void report(String truth, SearchIndex index, List<Question> questions) {
        double ten = 0;
        double fifty = 0;
        double gain = 0;
        long began = cpu();
        for (Question each : questions) {
            List<RecordId> found =
                    index.similar(each.request()).hits().stream().map(Hit::id).toList();
            ten += recall(found.subList(0, Math.min(10, found.size())), each.truth());
            fifty += recall(found, each.truth());
            gain += gain(found, each.truth());
        }
        int n = Math.max(1, questions.size());
        System.out.printf(
                "| %s | %d | %.3f | %.3f | %.3f | %.0f |%n",
                truth, questions.size(), ten / n, fifty / n, gain / n, (cpu() - began) / 1e6 / n);
    }

    private static double recall(List<RecordId> found, Set<RecordId> truth) {
        return (double) found.stream().filter(truth::contains).count() / truth.size();
    }

    private static double gain(List<RecordId> found, Set<RecordId> truth) {
        double gain = 0;
        double best = 0;
        for (int place = 0; place < FIRST; place++) {
            double worth = Math.log(2) / Math.log(place + 2);
            gain += place < found.size() && truth.contains(found.get(place)) ? worth : 0;
            best += place < truth.size() ? worth : 0;
        }
        return gain / best;
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
