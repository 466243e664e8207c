package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import kaiwu.Samples;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed is answered within two seconds or told why not; nothing breaks. */
class HostileQueriesTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private SearchIndex index;
    private final QueryParser parser = new QueryParser(SearchWorld.catalogue());

    @BeforeEach
    void load() {
        index = SearchIndex.open(folder, SearchWorld.catalogue());
        index.index("all-1", Optional.empty(), SearchWorld.issue("all-1", SearchWorld.versions()));
        index.index("many-1", Optional.empty(), SearchWorld.issue("many-1", SearchIndexTest.many(20_000)));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void madeUpAttacksAreAnsweredOrRefusedInTime() {
        List<String> attacks = new ArrayList<>(List.of(
                "(".repeat(1_000) + "a" + ")".repeat(1_000),
                "NOT ".repeat(2_000) + "a",
                "*a",
                "?".repeat(9_000),
                "a" + "*?".repeat(4_000),
                "a*a*a*a*a*a*",
                "a*?????b",
                "k* OR o* OR n* OR a* OR e* OR i*",
                "filed:1000..9999",
                "filed:0000..99999",
                "filed>9999",
                "filed<1000",
                "\"" + "kite number ".repeat(700) + "\"",
                "kite ".repeat(1_024),
                "kite OR ".repeat(1_023) + "kite",
                "风".repeat(9_999),
                "风 ".repeat(1_000),
                "kind:" + "x".repeat(9_000),
                "form:" + "A1".repeat(4_000),
                "number:" + "9".repeat(9_000),
                "owner=\"" + "o".repeat(9_000) + "\"",
                "9".repeat(9_999),
                "\\".repeat(9_999),
                "\0\u0001\uffff\ud800 \udc00",
                "title:title:title:title",
                "a:b:c",
                ":::",
                "“”",
                "\"\"",
                "()",
                "\u202e\u200b\ufeff",
                "a".repeat(1 << 20),
                "cites:(".repeat(101) + "a" + ")".repeat(101),
                "family:(cites:(cited-by:(owner-of:(family:(*)))))",
                "kite prox ".repeat(1_000) + "kite",
                "k* prox/distance<=99 n* prox/distance<=99 k*",
                "kite prox/unit=paragraph number prox/unit=paragraph (k* or n* or i*)",
                "title@en:k*",
                "a or b and ".repeat(500) + "c",
                "title any \"" + "k* ".repeat(1_000) + "\"",
                "number in set:" + "f".repeat(9_000),
                "> a > b > c " + "> d ".repeat(1_000) + "x",
                "sortby ".repeat(1_000),
                "a/".repeat(4_000),
                "title" + ":".repeat(9_000),
                "event=granted within " + "9".repeat(9_000)));
        for (int i = 0; i < 200; i++) {
            attacks.add(noise(new Random(i)));
        }
        attacks.forEach(this::survives);
    }

    private static String noise(Random random) {
        String letters = "ab风*?\"()“”:=<>\\ ANDORNOT.-09\u3000：é";
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < random.nextInt(200); i++) {
            noise.append(letters.charAt(random.nextInt(letters.length())));
        }
        return noise.toString();
    }

    @Test
    void theBigListOfNaughtyStringsIsAnsweredOrRefusedInTime() {
        String list = new String(
                Samples.member("hostile/naughty-strings.zip", "naughty-strings/blns.txt"), StandardCharsets.UTF_8);
        List<String> strings =
                list.lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(strings).hasSizeGreaterThan(500);
        strings.forEach(this::survives);
    }

    /** One attacker keeps one thread busy; the others' queries take at most twice as long as alone, in the median. */
    @Test
    void othersAreServedAsFastWhileOneAttacks() throws InterruptedException {
        List<String> attacks = List.of(
                "k* prox/distance<=99 n* prox/distance<=99 k*",
                "kite prox/unit=paragraph (k* or n* or i*)",
                "(".repeat(100) + "k*" + ")".repeat(100),
                "a*?????b",
                "title@en:k*",
                "kite ".repeat(1_024));
        medianNanos();
        long alone = medianNanos();
        AtomicBoolean stop = new AtomicBoolean();
        Thread attacker = new Thread(() -> {
            for (int i = 0; !stop.get(); i++) {
                if (parser.parse(attacks.get(i % attacks.size())) instanceof Parsed.Understood understood) {
                    attack(understood.query());
                }
            }
        });
        attacker.start();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            best = Math.min(best, medianNanos());
        }
        stop.set(true);
        attacker.join();
        assertThat(best).isLessThan(2 * alone + Duration.ofMillis(2).toNanos());
    }

    private void attack(Query query) {
        try {
            index.search(SearchRequest.first(query));
        } catch (KaiwuException refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.CALLED_WRONGLY);
        }
    }

    /** What a plain search takes, in the median of sixty. */
    private long medianNanos() {
        Query plain = ((Parsed.Understood) parser.parse("kite number")).query();
        long[] times = new long[60];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            index.search(SearchRequest.first(plain));
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    /** Measured in time of this thread, so that other work on the machine is not held against a query. */
    private void survives(String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Parsed parsed = parser.parse(text);
        if (parsed instanceof Parsed.Understood understood) {
            String rendered = understood.query().render();
            if (rendered.length() <= QueryParser.MAX_LENGTH) {
                assertThat(parser.parse(rendered)).as(text).isEqualTo(parsed);
            }
            attack(understood.query());
        }
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .as(text.length() < 100 ? text : text.substring(0, 100))
                .isLessThan(LONGEST);
    }
}
