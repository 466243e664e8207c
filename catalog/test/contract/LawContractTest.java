package contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.Step;
import kaiwu.spi.LawBook;
import kaiwu.spi.LawTopic;
import org.junit.jupiter.api.Test;
import shelf.LawBooks;

/** What every book of law in the catalogue promises; loading already refuses overlaps, missing grounds and missing marks. */
class LawContractTest {

    private final Map<String, LawBook> books = LawBooks.load();

    @Test
    void everyLawFolderIsLoadedWithAllItsTopics() {
        assertThat(books).isNotEmpty();
        for (LawBook book : books.values()) {
            String law = "offices/" + book.st3().toLowerCase(Locale.ROOT) + "/law";
            assertThat(book.topics())
                    .extracting(LawTopic::id)
                    .containsExactlyInAnyOrderElementsOf(Folders.of(law).stream()
                            .map(folder -> folder.getFileName().toString())
                            .toList());
            Path folder = Path.of(System.getProperty("kaiwu.root", "."), "catalog", law);
            assertThat(folder.resolve("README.md")).isRegularFile();
            assertThat(folder.resolveSibling("calendar").resolve("README.md")).isRegularFile();
        }
    }

    @Test
    void timeHasNoGapsBetweenTheRulesOfOneCode() {
        books.values().forEach(book -> assertThat(book.rules().gaps()).isEmpty());
    }

    @Test
    void everyWordStandsInBothLanguages() {
        for (LawBook book : books.values()) {
            for (DatedRule rule : book.rules().list()) {
                assertBoth(rule.code(), rule.what());
                rule.note().ifPresent(note -> assertBoth(rule.code(), note));
            }
            for (DatedFee fee : book.fees().list()) {
                assertBoth(fee.code(), fee.what());
                fee.note().ifPresent(note -> assertBoth(fee.code(), note));
            }
            book.topics().forEach(topic -> assertBoth(topic.id(), topic.name()));
            book.changes().forEach(change -> assertBoth(change.ground(), change.what()));
            for (Step.Kind kind : Step.Kind.values()) {
                assertBoth(kind.name(), book.step(kind).what());
            }
        }
    }

    @Test
    void everyGroundIsToldInBothLanguages() {
        for (LawBook book : books.values()) {
            Set<String> grounds = new HashSet<>();
            book.rules().list().forEach(rule -> grounds.addAll(List.of(rule.ground(), rule.transition())));
            book.fees().list().forEach(fee -> grounds.add(fee.ground()));
            book.changes().forEach(change -> grounds.add(change.ground()));
            for (Step.Kind kind : Step.Kind.values()) {
                grounds.add(book.step(kind).ground());
            }
            grounds.remove("");
            for (String ground : grounds) {
                assertThat(book.ground(ground).zh())
                        .as(ground)
                        .doesNotContainPattern("[A-Za-z]|  ")
                        .doesNotContain("；；");
                assertThat(ground).doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    private static void assertBoth(String what, Bilingual words) {
        assertThat(words.zh()).as(what).matches("(?s).*\\p{IsHan}.*");
        assertThat(words.en()).as(what).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }
}
