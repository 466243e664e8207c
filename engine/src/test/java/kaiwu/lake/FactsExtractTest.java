package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.TestCatalogue;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Source;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsExtractTest {

    @TempDir
    Path folder;

    @Test
    void aPublicationTheBetterSourceTellsOfIsNotToldAgain() {
        Source gazette = TestCatalogue.kiteXml();
        Source digest = TestCatalogue.reelTable();
        try (DataLock fromLock = new DataFolder(folder.resolve("from")).lock();
                Lake from = Lake.open(fromLock);
                DataLock intoLock = new DataFolder(folder.resolve("into")).lock();
                Lake into = Lake.open(intoLock)) {
            store(from, digest, "P1", "P2", "P3");
            store(from, gazette, "P1", "P2");
            FactsExtract extract = new FactsExtract(TestCatalogue.catalogue(), from, into);

            extract.copy(gazette, 10);
            extract.copy(digest, 10);

            List<String> copied = new ArrayList<>();
            into.issues()
                    .forEach(issue ->
                            into.read(issue.issue(), v -> copied.add(v.version().versionKey())));
            assertThat(copied)
                    .containsExactlyInAnyOrder(
                            "kite-XA-P1@A-2020-kite_xml", "kite-XA-P2@A-2020-kite_xml", "kite-XA-P3@A-2020-reel_table");
        }
    }

    private static void store(Lake lake, Source source, String... publications) {
        try (IssueWriter writer = lake.begin(source)) {
            for (String number : publications) {
                RecordVersion version = new RecordDraft("kite", "XA")
                        .published("A", PartialDate.find("2020"))
                        .number(NumberRole.PUBLICATION, "XA", number, "A", Optional.empty())
                        .freeze(new RecordId("kite", "XA", number), source.id());
                byte[] json = RecordJson.render(version);
                writer.append(version, json, Sha256.of(json), new Origin("f", Sha256.of("f"), -1, 0));
            }
            writer.commit(new IssueWriter.Counts(publications.length, publications.length, 0, 0));
        }
    }
}
