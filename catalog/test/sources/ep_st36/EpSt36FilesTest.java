package sources.ep_st36;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class EpSt36FilesTest {

    /** All files but one, whose heading {@code <First Embodiment} opens a tag that is none. */
    private static final Predicate<String> WHOLE = name -> !name.endsWith("/v1-5-1-A1-2.xml");

    private final EpSt36Reader reader = new EpSt36Reader();

    @Test
    void everyDocumentInTheRealFilesBecomesARecordOrIsRejectedWithAReason() {
        Reading fullText = Reading.ofSample(reader, "patents/ep-st36-fulltext.zip", WHOLE);
        Reading examples = Reading.ofSample(reader, "patents/wipo-st36-st96.zip");

        assertThat(fullText.documents()).isEqualTo(61);
        assertThat(fullText.documents() + 1)
                .isEqualTo(Counted.elements("patents/ep-st36-fulltext.zip", "ep-patent-document"));
        assertThat(fullText.drafts()).hasSize(57);
        assertThat(fullText.count("not-well-formed")).isEqualTo(4);
        assertThat(fullText.problems()).hasSize(4);
        assertThat(examples.drafts()).hasSize(2);
        assertThat(examples.problems()).isEmpty();
    }

    @Test
    void aFileWithATagThatNeverClosesEndsInsideItsDocument() {
        assertThatThrownBy(() -> Reading.ofSample(reader, "patents/ep-st36-fulltext.zip", WHOLE.negate()))
                .hasRootCauseMessage("the file ends inside a document that began at byte 96");
    }

    @Test
    void aRealPatentKeepsItsFacts() {
        String patent = Reading.ofSample(reader, "patents/ep-st36-fulltext.zip", WHOLE).versions().stream()
                .map(InLines::of)
                .filter(lines -> lines.contains("0874348"))
                .findFirst()
                .orElseThrow();

        assertThat(patent)
                .contains("published · B1 · 2008-12-31", "number · APPLICATION · EP · 98400796.3 · 1998-04-03")
                .contains("class · ipc · G09G3/28 · main", "priority · FR · 9705165 · 1997-04-25")
                .contains("title · de", "title · en", "title · fr", "fact · designatedStates · DE; FR; GB; IT");
    }
}
