package kaiwu.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of results with facets and highlighting from a running server over loopback. First what it can do at most, then open
 * load at half of that, then the same load while one attacker asks hostile queries one after another. Each latency counts from
 * the moment at which the page was to be asked for. Load and server share the machine.
 */
public final class PagesBench {

    private static final int READERS = 8;
    private static final Duration CAPACITY = Duration.ofSeconds(12);
    private static final Duration OPEN = Duration.ofSeconds(25);
    private static final double GOAL_MILLIS = 20;
    private static final double LONGEST_MILLIS = 2_000;
    private static final double GROWTH = 2;

    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}");
    private static final JsonMapper JSON = new JsonMapper();

    private final URI server;
    private final PageLoad load;

    private PagesBench(URI server, PageLoad load) {
        this.server = server;
        this.load = load;
    }

    /**
     * Runs the trial against a server.
     *
     * @param samples where the big list of naughty strings is
     * @return whether all goals are met
     */
    public static boolean run(URI server, Path samples) throws Exception {
        try (PageLoad load = new PageLoad()) {
            return new PagesBench(server, load).run(samples);
        }
    }

    private boolean run(Path samples) throws Exception {
        List<URI> pages = pages();
        System.out.printf("%d pages, for example %s%n", pages.size(), pages.getFirst());
        load.capacity(pages, READERS, CAPACITY);
        double most = load.capacity(pages, READERS, CAPACITY);
        System.out.printf(Locale.ROOT, "at most %.0f pages a second (%d readers)%n", most, READERS);
        Latencies alone = load.open(pages, most / 2, OPEN);
        System.out.println("half load:                 " + alone);
        Attack attack = new Attack(load, server, samples);
        AtomicBoolean over = new AtomicBoolean();
        Thread attacker = Thread.ofPlatform().start(() -> attack.goOn(over));
        Latencies beside = load.open(pages, most / 2, OPEN);
        over.set(true);
        attacker.join();
        System.out.println("half load, hostile beside: " + beside);
        attack.once();
        System.out.println("hostile queries:           " + attack.took());
        attack.wrong(LONGEST_MILLIS).forEach(line -> System.out.println("  " + line));
        double growth = beside.at(0.99) / alone.at(0.99);
        System.out.printf(
                Locale.ROOT,
                "p99 %.1f ms (goal < %.0f); beside hostile queries %.2f times it (goal <= %.0f), p50 %.2f times%n",
                alone.at(0.99),
                GOAL_MILLIS,
                growth,
                GROWTH,
                beside.at(0.5) / alone.at(0.5));
        return alone.at(0.99) < GOAL_MILLIS
                && growth <= GROWTH
                && attack.wrong(LONGEST_MILLIS).isEmpty();
    }

    /** Pages as people ask for them: one word, two words, Chinese words, drawn from titles by a fixed seed. */
    private List<URI> pages() throws IOException, InterruptedException {
        Random random = new Random(1637);
        Set<String> queries = new LinkedHashSet<>();
        for (String title : titles()) {
            List<String> words = words(WORD, title.toLowerCase(Locale.ROOT));
            if (words.size() > 1) {
                int first = random.nextInt(words.size() - 1);
                queries.add(random.nextBoolean() ? words.get(first) : words.get(first) + " " + words.get(first + 1));
            }
            queries.addAll(words(CHINESE, title).stream().limit(1).toList());
        }
        return queries.stream()
                .map(query -> page(server, query, random.nextBoolean() ? "zh" : "en"))
                .toList();
    }

    private List<String> titles() throws IOException, InterruptedException {
        List<String> titles = new ArrayList<>();
        for (String order : List.of("newest", "oldest", "number", "title")) {
            String cursor = "";
            for (int i = 0; i < 4; i++) {
                JsonNode answer = JSON.readTree(load.text(
                        server.resolve("/api/v1/search?size=200&sort=" + order + "&cursor=" + encoded(cursor))));
                for (JsonNode hit : answer.path("hits")) {
                    hit.path("titles")
                            .forEach(title -> titles.add(title.path("text").asString("")));
                }
                cursor = answer.path("next").asString("");
            }
        }
        return titles;
    }

    private static List<String> words(Pattern pattern, String text) {
        List<String> words = new ArrayList<>();
        Matcher word = pattern.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    static URI page(URI server, String query, String lang) {
        return server.resolve("/search?lang=" + lang + "&q=" + encoded(query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
