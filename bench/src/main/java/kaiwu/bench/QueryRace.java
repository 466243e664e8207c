package kaiwu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.ingest.Ingest;
import kaiwu.ingest.IngestOptions;
import kaiwu.kernel.LangText;
import kaiwu.kernel.Sha256;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.search.FacetField;
import kaiwu.search.Hit;
import kaiwu.search.Order;
import kaiwu.search.Parsed;
import kaiwu.search.Query;
import kaiwu.search.QueryParser;
import kaiwu.search.RawQueries;
import kaiwu.search.SearchIndex;
import kaiwu.search.SearchRequest;
import kaiwu.search.SearchResult;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.RecordVersion;
import shelf.Catalog;

/**
 * One class of queries: our search from the tree to a page of twenty hits with the records' facts, against bare Lucene with
 * the same query objects. The queries are drawn from the records by a fixed seed: 400 of each class.
 */
final class QueryRace implements Measure {

    private static final int QUERIES = 400;
    private static final int PAGE = 20;
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");

    /** Classes of queries as professionals ask them. */
    enum Form {
        TWO_WORDS("Q1 two words"),
        PROFESSIONAL("Q2 nested CQL with nearness, truncation, dates, classes"),
        NUMBERS("Q3 numbers"),
        CHINESE_WORDS("Q4 Chinese, 2 to 6 letters"),
        COUNTED("Q5 facets and counts");

        private final String words;

        Form(String words) {
            this.words = words;
        }
    }

    /** What queries are drawn from, and no more: full texts would not fit into the heap. */
    private record Askable(List<LangText> titles, List<NumberRef> numbers, List<ClassSymbol> classes) {

        static Askable of(RecordVersion record) {
            return new Askable(record.titles(), record.numbers(), record.classes());
        }
    }

    private final Form form;

    QueryRace(Form form) {
        this.form = form;
    }

    @Override
    public String name() {
        return "queries " + form.words
                + " / bare Lucene, same query objects (US full text, CN gazette, renewals, decisions)";
    }

    @Override
    public double goal() {
        return 0.80;
    }

    @Override
    public Pairs.Outcome run(Path samples, Path scratch, int pairs) throws Exception {
        Catalogue catalogue = Catalog.load();
        Path folder = scratch.resolve("index");
        List<Askable> records = load(samples, scratch, folder, catalogue);
        List<Query> queries = queries(records, new QueryParser(catalogue));
        System.out.printf("  %d records, %d queries%n", records.size(), queries.size());
        boolean counted = form == Form.COUNTED;
        try (SearchIndex index = SearchIndex.open(folder, catalogue);
                RawQueries raw = new RawQueries(folder, catalogue, queries)) {
            return Pairs.measure(pairs, () -> ours(index, queries, counted), () -> raw.run(PAGE, counted));
        }
    }

    private static List<Askable> load(Path samples, Path scratch, Path folder, Catalogue catalogue) throws Exception {
        List<Askable> records = new ArrayList<>();
        try (DataLock lock = new DataFolder(Files.createDirectory(scratch.resolve("lake"))).lock();
                Lake lake = Lake.open(lock);
                SearchIndex index = SearchIndex.open(folder, catalogue)) {
            new Ingest(catalogue, lake)
                    .load(
                            List.of(
                                    samples.resolve("patents/us-fulltext-markdown.zip"),
                                    samples.resolve("patents/cn-cnipa-gazette.zip"),
                                    samples.resolve("other/copyright-renewals-1970-1977.zip"),
                                    samples.resolve("other/cases.zip")),
                            IngestOptions.standard().keepingNoOriginals(),
                            progress -> {});
            for (Manifest issue : lake.issues()) {
                lake.read(issue.issue(), version -> records.add(Askable.of(version.version())));
            }
            index.rebuild(lake);
        }
        return records;
    }

    private static long ours(SearchIndex index, List<Query> queries, boolean counted) {
        List<FacetField> facets = counted ? FacetField.OF_RESULTS : List.of();
        long answer = 0;
        for (Query query : queries) {
            SearchResult page =
                    index.search(new SearchRequest(query, PAGE, Optional.empty(), facets, 10, Order.RELEVANCE, false));
            answer += page.total();
            for (Hit hit : page.hits()) {
                answer += Sha256.of(hit.id().toString()).prefix();
            }
            for (List<SearchResult.FacetValue> values : page.facets().values()) {
                for (SearchResult.FacetValue value : values) {
                    answer += value.count();
                }
            }
        }
        return answer;
    }

    private List<Query> queries(List<Askable> records, QueryParser parser) {
        Random random = new Random(1637 + form.ordinal());
        List<String> places = records.stream()
                .flatMap(record -> record.classes().stream())
                .filter(place -> place.scheme().equals("ipc"))
                .map(place -> "ipc:" + place.symbol().replaceAll("[/\\s].*", ""))
                .distinct()
                .sorted()
                .toList();
        Set<String> texts = new LinkedHashSet<>();
        for (int tries = 0; texts.size() < QUERIES && tries < 200_000; tries++) {
            text(records.get(random.nextInt(records.size())), places, random).ifPresent(texts::add);
        }
        List<Query> queries = new ArrayList<>();
        for (String text : texts) {
            if (parser.parse(text) instanceof Parsed.Understood understood) {
                queries.add(understood.query());
            }
        }
        return queries;
    }

    private Optional<String> text(Askable record, List<String> places, Random random) {
        List<String> words = words(record, WORD);
        return switch (form) {
            case TWO_WORDS, COUNTED ->
                words.size() < 2
                        ? Optional.empty()
                        : Optional.of(form == Form.COUNTED ? words.get(0) : words.get(0) + " and " + words.get(1));
            case NUMBERS ->
                record.numbers().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                "num=\"" + record.numbers().get(0).number().replace("\"", "") + "\"");
            case PROFESSIONAL ->
                words.size() < 3
                        ? Optional.empty()
                        : Optional.of("(ta=(%s prox/distance<=5 %s) or ti=%s*) and (pd within 1970,2019 or %s)"
                                .formatted(
                                        words.get(0),
                                        words.get(1),
                                        words.get(2).substring(0, 4),
                                        places.get(random.nextInt(places.size()))));
            case CHINESE_WORDS -> {
                List<String> runs = words(record, CHINESE);
                if (runs.isEmpty()) {
                    yield Optional.empty();
                }
                String run = runs.get(random.nextInt(runs.size()));
                int length = Math.min(run.length(), 2 + random.nextInt(5));
                int from = random.nextInt(run.length() - length + 1);
                yield Optional.of(run.substring(from, from + length));
            }
        };
    }

    private static List<String> words(Askable record, Pattern pattern) {
        Set<String> words = new LinkedHashSet<>();
        for (LangText title : record.titles()) {
            Matcher word = pattern.matcher(title.text().toLowerCase(Locale.ROOT));
            while (word.find()) {
                words.add(word.group());
            }
        }
        return List.copyOf(words);
    }
}
