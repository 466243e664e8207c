package offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.Samples;
import kaiwu.ingest.Ingest;
import kaiwu.ingest.IngestOptions;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.search.NumberResolver;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.Catalog;

/** The numbers of the real files, in every way they are spelt ({@link Spelling}), lead to their records; other texts do not. */
class ResolvedNumbersTest {

    private static final long SEED = 20261123;
    private static final List<String> FEW = List.of(
            "patents/ep-ops", "patents/ep-docdb", "patents/wipo-st36-st96", "patents/cnipa-raw-xml", "other/trademark");

    private final Catalogue catalogue = Catalog.load();
    private final NumberResolver resolver = new NumberResolver(catalogue);
    private final Map<String, long[]> byOffice = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    @TempDir
    Path folder;

    @Test
    void everySpellingOfEveryNumberOfAFewFilesFindsItsRecord() {
        resolve(FEW.stream().map(zip -> Samples.get(zip + ".zip")).toList(), Integer.MAX_VALUE);
        assertThat(lost).isEmpty();
        assertThat(byOffice).containsKeys("CN", "EP", "JP", "US", "WO", "EM", "DE");
    }

    /** All real files; prints how many numbers of each office and how many spellings of them found their records. */
    @Test
    @Tag("slow")
    void everySpellingOfEveryNumberOfAllFilesFindsItsRecord() {
        resolve(
                List.of(Samples.get("patents"), Samples.get("other")),
                Integer.getInteger("kaiwu.numbers", Integer.MAX_VALUE));
        byOffice.forEach((office, n) ->
                System.out.printf("%s: %,d numbers, %,d of %,d spellings found%n", office, n[0], n[2], n[1]));
        lost.stream().limit(300).forEach(System.out::println);
        assertThat(lost).isEmpty();
    }

    private void resolve(List<Path> files, int most) {
        try (DataLock lock = new DataFolder(folder.resolve("data")).lock();
                Lake lake = Lake.open(lock)) {
            new Ingest(catalogue, lake).load(files, IngestOptions.standard().keepingNoOriginals(), progress -> {});
            Map<String, Integer> taken = new TreeMap<>();
            for (Manifest issue : lake.issues()) {
                lake.read(
                        issue.issue(),
                        version -> version.version().numbers().forEach(n -> {
                            String group = version.version().id().kind() + n.office() + n.role();
                            if (seen.add(n.office() + n.role() + n.number())
                                    && taken.merge(group, 1, Integer::sum) <= most) {
                                resolve(version.version(), n);
                            }
                        }));
            }
        }
    }

    /** Numbers of fewer than four digits are not looked for by number alone: {@code 5} is a word. */
    private void resolve(RecordVersion record, NumberRef n) {
        String office = n.office().isEmpty() ? record.id().office() : n.office();
        Optional<String> uniform =
                catalogue.numbersOf(office).normalise(record.id().kind(), n.role(), n.number());
        if (uniform.isEmpty()
                || uniform.get().chars().filter(Character::isDigit).count() < 4) {
            return;
        }
        long[] counts = byOffice.computeIfAbsent(office, o -> new long[3]);
        counts[0]++;
        for (String typed :
                Spelling.of(office, record.id().kind(), n.role(), uniform.get(), n.number(), n.kindCode())) {
            counts[1]++;
            if (resolver.finds(typed, record)) {
                counts[2]++;
            } else if (lost.size() < 1_000) {
                lost.add(record.id() + " " + n.role() + " " + n.number() + ": '" + typed + "'");
            }
        }
    }

    @Test
    void whatIsNoNumberIsNotTakenForOne() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            String text = noNumber(random, i % 12);
            assertThat(resolver.read(text)).as("seed %d: %s", SEED, text).isEmpty();
        }
    }

    private static String noNumber(Random r, int sort) {
        int year = 1990 + r.nextInt(36);
        return switch (sort) {
            case 0 -> word(r) + " " + word(r);
            case 1 -> "%d-%02d-%02d".formatted(year, 1 + r.nextInt(12), 1 + r.nextInt(28));
            case 2 -> "%02d/%02d/%d".formatted(1 + r.nextInt(28), 1 + r.nextInt(12), year);
            case 3 -> "%d年%d月%d日".formatted(year, 1 + r.nextInt(12), 1 + r.nextInt(28));
            case 4 ->
                "%c%02d%c%d/%02d"
                        .formatted(
                                'A' + r.nextInt(8),
                                r.nextInt(99),
                                'A' + r.nextInt(26),
                                1 + r.nextInt(99),
                                r.nextInt(99));
            case 5 -> word(r) + "-" + r.nextInt(1000);
            case 6 -> word(r) + r.nextInt(100_000);
            case 7 -> "%d.%05d".formatted(r.nextInt(100), r.nextInt(100_000));
            case 8 -> word(r) + "@" + word(r) + ".example";
            case 9 -> "%d.%d.%d.%d".formatted(r.nextInt(256), r.nextInt(256), r.nextInt(256), r.nextInt(256));
            case 10 -> "锂电池" + (char) (0x4E00 + r.nextInt(5000)) + r.nextInt(100);
            default -> word(r) + " " + r.nextInt(10_000);
        };
    }

    private static String word(Random r) {
        StringBuilder word = new StringBuilder();
        int length = 3 + r.nextInt(7);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + r.nextInt(26)));
        }
        return word.toString();
    }

    @Test
    void aNumberInOneSpellingOnlyIsReadAsWhatItIs() {
        assertThat(first("ZL 2008 8 0114428.1")).isEqualTo("CN [APPLICATION, REGISTRATION] 200880114428.1 FITS");
        assertThat(first("200880114428")).isEqualTo("CN [APPLICATION, REGISTRATION] 200880114428.1 LACKING");
        assertThat(first("200880114428.2")).isEqualTo("CN [APPLICATION, REGISTRATION] 200880114428.1 WRONG");
        assertThat(first("EP98400796.3")).isEqualTo("EP [APPLICATION] 98400796.3 FITS");
        assertThat(first("EP98400796.4")).isEqualTo("EP [APPLICATION] 98400796.3 WRONG");
        assertThat(first("DE 10 2013 001 442.5")).isEqualTo("DE [APPLICATION] 102013001442 FITS");
        assertThat(first("DE 10 2013 001 442.6")).isEqualTo("DE [APPLICATION] 102013001442 WRONG");
        assertThat(first("G 85 13 103.2")).isEqualTo("DE [APPLICATION] G8513103 FITS");
        assertThat(first("DE 19840645.2")).isEqualTo("DE [APPLICATION] 19840645 FITS");
        assertThat(first("DE 10 2013 001 442")).isEqualTo("DE [APPLICATION] 102013001442 NONE");
        assertThat(first("(EP).(1000000).(A1)")).isEqualTo("EP [PUBLICATION, REGISTRATION] 1000000 NONE");
        assertThat(first("PCT/GB02/04635.20021011")).isEqualTo("WO [APPLICATION] PCT-GB2002-004635 NONE");
        assertThat(first("US.(08/921,321).A.19970829")).isEqualTo("US [APPLICATION] 08921321 NONE");
        assertThat(first("特願平１０－１２３４５６")).isEqualTo("JP [APPLICATION, PUBLICATION] 1998-123456 NONE");
        assertThat(first("123/DEL/2005")).isEqualTo("IN [APPLICATION] 123-DEL-2005 NONE");
        assertThat(first("10-2010-0115520")).isEqualTo("KR [APPLICATION] 10-2010-0115520 NONE");
    }

    private String first(String typed) {
        return resolver.read(typed).stream()
                .findFirst()
                .map(n -> n.office() + " " + n.roles() + " " + n.uniform() + " " + n.check())
                .orElse("none");
    }

    @Test
    void anAmbiguousNumberHasCandidatesOfManyOffices() {
        assertThat(resolver.read("1234567")).extracting(n -> n.office()).contains("US", "EP", "JP", "CN", "EM");
        assertThat(resolver.read("JP1234567").getFirst().office()).isEqualTo("JP");
        assertThat(resolver.read("JP1234567")).extracting(n -> n.office()).doesNotContain("DE", "EM");
    }

    @Test
    void rolesAreThoseOfTheNumber() {
        assertThat(resolver.read("WO 2004/012345").getFirst().roles())
                .containsExactlyInAnyOrder(NumberRole.PUBLICATION, NumberRole.REGISTRATION);
    }
}
