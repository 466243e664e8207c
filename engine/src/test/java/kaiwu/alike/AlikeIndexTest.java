package kaiwu.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.NamesAlike;
import kaiwu.spi.Scheme;
import kaiwu.spi.TermPair;
import kaiwu.spi.record.NumberRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlikeIndexTest {

    private static final Bilingual NAME = new Bilingual("风筝名", "kite name");

    @TempDir
    private Path folder;

    private static Kind kind(String id, Optional<NamesAlike> able) {
        return new Kind(
                id,
                NAME,
                NAME,
                NAME,
                1,
                List.of(NumberRole.REGISTRATION),
                List.of("winds"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                able);
    }

    private static Scheme scheme(String id, boolean loaded) {
        Map<String, Bilingual> words = loaded ? Map.of("1", NAME) : Map.of();
        return new Scheme(id, NAME, "ZZ", "1", words, Optional.empty());
    }

    private static Catalogue catalogue(boolean finer) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("kitename", kind("kitename", Optional.of(new NamesAlike(List.of("breezes", "winds")))));
        kinds.put("kitekind", kind("kitekind", Optional.of(new NamesAlike(List.of()))));
        kinds.put("kite", kind("kite", Optional.empty()));
        return new Catalogue(
                kinds,
                Map.of(),
                Map.of(),
                Map.of("winds", scheme("winds", true), "breezes", scheme("breezes", finer)),
                List.of(new TermPair("风", List.of("wind"), "", true), new TermPair("风筝", List.of("kite"), "", true)));
    }

    private AlikeIndex index(Named... names) {
        AlikeIndex index = AlikeIndex.open(folder, catalogue(false));
        index.take("some", Stream.of(names));
        return index;
    }

    private static Named named(int number, String name, String... goods) {
        return new Named(new RecordId("kitename", "ZZ", Integer.toString(number)), name, List.of(goods));
    }

    private static List<String> found(AlikeIndex index, AlikeQuery query) {
        return index.search(query).stream().map(AlikeName::name).toList();
    }

    @Test
    void theLikestComesFirst() {
        AlikeIndex index = index(named(1, "纸鸢"), named(2, "纸鸯"), named(3, "只愿"), named(4, "ZHIYUAN"), named(5, "飞机"));
        assertThat(found(index, AlikeQuery.of("纸鸢", 10)))
                .startsWith("纸鸢")
                .contains("纸鸯", "只愿", "ZHIYUAN")
                .doesNotContain("飞机");
    }

    @Test
    void meaningIsFoundByTheCataloguesTerms() {
        AlikeIndex index = index(named(1, "风筝"), named(2, "PLANE"));
        AlikeName found = index.search(AlikeQuery.of("KITE", 10)).getFirst();
        assertThat(found.name()).isEqualTo("风筝");
        assertThat(found.reasons().getFirst().kind()).isEqualTo(Reason.Kind.MEANING);
    }

    @Test
    void likeGoodsComeBeforeOthersAndAreTold() {
        AlikeIndex index = index(named(1, "HIGHFLYER", "7"), named(2, "HIGHFLYER", "3"), named(3, "HIGHFLYER"));
        List<AlikeName> found =
                index.search(new AlikeQuery("highflyer", Optional.of("kitename"), List.of("03"), Optional.empty(), 10));
        assertThat(found).extracting(name -> name.id().number()).containsExactly("2", "3", "1");
        assertThat(found)
                .extracting(name -> name.reasons().getLast().kind())
                .containsExactly(Reason.Kind.SAME_GOODS, Reason.Kind.UNTOLD_GOODS, Reason.Kind.OTHER_GOODS);
    }

    @Test
    void theFirstLoadedSchemeTellsTheGoods() {
        AlikeIndex now = AlikeIndex.open(folder, catalogue(false));
        assertThat(now.goods("kitename").scheme().orElseThrow().id()).isEqualTo("winds");
        assertThat(now.goods("kitename").finer()).extracting(Scheme::id).containsExactly("breezes");
        AlikeIndex later = AlikeIndex.open(folder, catalogue(true));
        assertThat(later.goods("kitename").scheme().orElseThrow().id()).isEqualTo("breezes");
        assertThat(later.goods("kitename").finer()).isEmpty();
        assertThat(later.goods("kitekind").scheme()).isEmpty();
    }

    @Test
    void kindAndOfficeNarrowAndAKindWithoutTheAbilityIsRefused() {
        AlikeIndex index = index(
                named(1, "HIGHFLYER"),
                new Named(new RecordId("kitekind", "ZZ", "2"), "HIGHFLYER", List.of()),
                new Named(new RecordId("kitename", "XX", "3"), "HIGHFLYER", List.of()),
                new Named(new RecordId("kite", "ZZ", "4"), "HIGHFLYER", List.of()));
        assertThat(index.search(AlikeQuery.of("HIGHFLYER", 10))).hasSize(3);
        assertThat(index.search(new AlikeQuery("HIGHFLYER", Optional.of("kitekind"), List.of(), Optional.empty(), 10)))
                .extracting(name -> name.id().number())
                .containsExactly("2");
        assertThat(index.search(new AlikeQuery("HIGHFLYER", Optional.empty(), List.of(), Optional.of("XX"), 10)))
                .extracting(name -> name.id().number())
                .containsExactly("3");
        assertThatThrownBy(() ->
                        index.search(new AlikeQuery("HIGHFLYER", Optional.of("kite"), List.of(), Optional.empty(), 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsWrittenReadsBackAndWhatWasMadeOtherwiseIsNotUsed() throws IOException {
        index(named(1, "HIGHFLYER", "7"), named(2, "纸鸢 KITE 7"), named(3, "!!!"));
        assertThat(AlikeIndex.open(folder, catalogue(false)).size()).isEqualTo(3);
        assertThat(found(AlikeIndex.open(folder, catalogue(false)), AlikeQuery.of("纸鸢", 5)))
                .containsExactly("纸鸢 KITE 7");
        assertThat(AlikeIndex.open(folder, catalogue(true)).size())
                .as("goods are told otherwise now")
                .isZero();
        Files.writeString(
                folder.resolve("some.names"), "no names at all, only words that fill the head of the file ...");
        assertThat(AlikeIndex.open(folder, catalogue(false)).size()).isZero();
    }

    @Test
    void amongManyTheRightOneIsStillFound() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        AlikeIndex index = AlikeIndex.open(folder, catalogue(false));
        List<Named> many = IntStream.range(0, 20_000)
                .mapToObj(i -> named(i, invented(random)))
                .toList();
        index.take("many", many.stream());
        for (int i = 0; i < 40; i++) {
            Named one = many.get(random.nextInt(many.size()));
            String name = one.name();
            int at = random.nextInt(name.length());
            String slip = name.substring(0, at) + (char) ('A' + random.nextInt(26)) + name.substring(at);
            assertThat(index.search(AlikeQuery.of(slip, 50)))
                    .as("seed %d: %s for %s", seed, slip, name)
                    .extracting(AlikeName::name)
                    .contains(name);
        }
    }

    private static String invented(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 3 + random.nextInt(2); i > 0; i--) {
            name.append("BCDFGKLMNPRST".charAt(random.nextInt(13))).append("AEIOU".charAt(random.nextInt(5)));
        }
        return name.toString();
    }
}
