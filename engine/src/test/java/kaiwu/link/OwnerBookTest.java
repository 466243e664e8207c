package kaiwu.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Origin;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Mark;
import kaiwu.spi.NameWord;
import kaiwu.spi.record.NameKey;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerBookTest {

    private static final NameParser PARSER = new NameParser(
            List.of(new NameWord(NameWord.Type.LEGAL, "LTD", List.of(), List.of("LTD", "LIMITED"), Mark.M)));

    @TempDir
    Path folder;

    private final Map<String, List<StoredVersion>> lake = new LinkedHashMap<>();
    private final List<String> read = new ArrayList<>();

    /** An issue of one kite for each owner. */
    private void issue(String issue, String... owners) {
        List<StoredVersion> versions = new ArrayList<>();
        for (String owner : owners) {
            RecordId id = RecordId.find("kite-ZZ-" + issue + versions.size()).orElseThrow();
            versions.add(new StoredVersion(
                    issue,
                    versions.size(),
                    Sha256.of(id.toString()),
                    new Origin("kites.txt", Sha256.of("kites"), 0, 1),
                    new RecordDraft("kite", "ZZ")
                            .party(PartyRole.OWNER, owner)
                            .party(PartyRole.AGENT, "Mast & Sons")
                            .freeze(id, "kites")));
        }
        lake.put(issue, versions);
    }

    private void versions(String issue, Consumer<StoredVersion> each) {
        read.add(issue);
        lake.getOrDefault(issue, List.of()).forEach(each);
    }

    private OwnerBook book() {
        return OwnerBook.open(folder.resolve("owners").resolve("owners.bin"), PARSER);
    }

    private static NameKey key(String name) {
        return NameKey.of(name, "", "");
    }

    private static List<String> names(OwnerBook book, String name) {
        return book.current().find(key(name)).orElseThrow().forms().stream()
                .map(NameForm::name)
                .sorted()
                .toList();
    }

    @Test
    void ownersAreMergedOverIssuesAndFoundAgainWithoutReadingThem() {
        issue("1", "Swallow Kites Ltd", "Sparrow Kites Ltd");
        issue("2", "SWALLOW KITES LIMITED");
        book().level(lake.keySet(), this::versions);
        assertThat(read).containsExactly("1", "2");

        OwnerBook again = book();
        again.level(lake.keySet(), this::versions);

        assertThat(read).containsExactly("1", "2");
        assertThat(names(again, "Swallow Kites Ltd")).containsExactly("SWALLOW KITES LIMITED", "Swallow Kites Ltd");
        assertThat(again.current().find(key("Swallow Kites Ltd")).orElseThrow().merges())
                .singleElement()
                .extracting(merge -> merge.reasons().getFirst().kind())
                .isEqualTo(Reason.Kind.SAME_NAME);
        assertThat(again.current().ownerOf(key("Mast & Sons"))).as("an agent").isEmpty();
    }

    @Test
    void aNewIssueIsReadAloneAndTheOwnersAreAsIfAllHadComeAtOnce() {
        issue("1", "Swallow Kites Ltd", "Sparrow Kites Ltd", "Heron Lanterns");
        OwnerBook book = book();
        book.level(lake.keySet(), this::versions);
        issue("2", "Swallow Kites", "HERON LANTERNS LTD");
        read.clear();
        book.level(lake.keySet(), this::versions);

        assertThat(read).containsExactly("2");
        OwnerBook anew = OwnerBook.open(folder.resolve("anew.bin"), PARSER);
        anew.level(lake.keySet(), this::versions);
        for (String name : List.of("Swallow Kites Ltd", "Sparrow Kites Ltd", "Heron Lanterns", "HERON LANTERNS LTD")) {
            assertThat(book.current().find(key(name)).map(Owner::id))
                    .isEqualTo(anew.current().find(key(name)).map(Owner::id));
            assertThat(names(book, name)).isEqualTo(names(anew, name));
        }
    }

    @Test
    void anIssueThatIsGoneTakesItsNamesAlong() {
        issue("1", "Swallow Kites Ltd");
        issue("2", "Sparrow Kites Ltd");
        OwnerBook book = book();
        book.level(lake.keySet(), this::versions);
        book.level(List.of("1"), this::versions);

        assertThat(book.current().names()).isEqualTo(1);
        assertThat(book.current().ownerOf(key("Sparrow Kites Ltd"))).isEmpty();
    }

    @Test
    void correctionsOutlastWhatComes() {
        issue("1", "Swallow Kites Ltd", "Hirundo Works");
        OwnerBook book = book();
        book.level(lake.keySet(), this::versions);
        book.correct(List.of(new Correction.Together(key("Swallow Kites Ltd"), key("Hirundo Works"))));
        assertThat(names(book, "Hirundo Works")).hasSize(2);

        issue("2", "Swallow Kites Limited");
        book.level(lake.keySet(), this::versions);
        assertThat(names(book, "Hirundo Works"))
                .containsExactly("Hirundo Works", "Swallow Kites Limited", "Swallow Kites Ltd");

        book.correct(List.of());
        assertThat(names(book, "Hirundo Works")).containsExactly("Hirundo Works");
    }
}
