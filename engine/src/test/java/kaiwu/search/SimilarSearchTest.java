package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.TermPair;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells of the same as a text, and where. */
class SimilarSearchTest {

    private static final String[][] TEXTS = {
        {"zh", "锂离子电池", "本发明公开了一种锂离子电池的正极材料，由镍钴锰酸锂制成。该材料经烧结得到。"},
        {"zh", "折叠风筝", "一种可以折叠的风筝，骨架由碳纤维制成，风筝线绕在线轴上。"},
        {"zh", "水泵", "一种水泵，叶轮由不锈钢制成，用于农田灌溉。"},
        {"en", "Kite", "A kite whose frame folds. The frame is made of carbon fibre and carries a sail of silk."},
        {"en", "Pump", "A pump with an impeller. The impeller is driven by a motor and lifts water to a field."},
        {"en", "Battery", "A battery with a cathode of lithium nickel oxide. The cathode is coated with alumina."},
        {"en", "Carbon kite", "A kite of carbon fibre whose frame folds and carries a silk sail."},
        {"en", "Paper kite", "A kite of paper. Its frame is of bamboo and folds flat."},
    };

    private static SearchIndex index;

    @BeforeAll
    static void fill(@TempDir Path folder) {
        List<RecordVersion> records = new ArrayList<>();
        for (String[] text : TEXTS) {
            RecordDraft draft = new RecordDraft("kite", "XA")
                    .title(text[0], text[1])
                    .passage(Section.ABSTRACT, text[0], text[2])
                    .number(NumberRole.APPLICATION, "N" + records.size());
            if (text[1].equals("Carbon kite")) {
                draft.priority("XA", "N3", PartialDate.find("2014-01-02"));
            }
            records.add(draft.freeze(new RecordId("kite", "XA", "N" + records.size()), "kite_gazette"));
        }
        index = SearchIndex.open(
                folder,
                SearchWorld.catalogue()
                        .withTerms(List.of(
                                new TermPair("叶轮", List.of("impeller"), "", true),
                                new TermPair("碳纤维", List.of("carbon fibre"), "", true),
                                new TermPair("正极", List.of("cathode", "positive electrode"), "", true))));
        index.index("texts-1", Optional.empty(), SearchWorld.issue("texts-1", records));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static SimilarResult similar(String text) {
        return index.similar(SimilarRequest.forText(text, Optional.empty(), 3));
    }

    private static List<String> numbers(SimilarResult found) {
        return found.hits().stream().map(hit -> hit.id().number()).toList();
    }

    private static List<String> marked(Hit.Fragment passage) {
        return passage.marks().stream()
                .map(mark -> passage.text().substring(mark.start(), mark.end()))
                .toList();
    }

    @Test
    void theRecordThatTellsOfTheSameComesFirstWithTheSentenceThatMatches() {
        SimilarResult found = similar("Foldable sails for flying, carried by frames of carbon fibre");
        assertThat(found.hits().getFirst().id().number()).isIn("N3", "N6");
        assertThat(found.words()).contains("carbon", "fibre").doesNotContain("for", "of", "by");
        Hit kite = found.hits().stream()
                .filter(hit -> hit.id().number().equals("N3"))
                .findFirst()
                .orElseThrow();
        Hit.Fragment passage = kite.fragments().getFirst();
        assertThat(passage.field()).isEqualTo("abstract");
        assertThat(passage.text()).isEqualTo("The frame is made of carbon fibre and carries a sail of silk.");
        assertThat(marked(passage)).containsExactly("frame", "carbon", "fibre", "carries", "sail");
    }

    @Test
    void chineseIsFoundByItsWordsAndByWordsNoDictionaryHas() {
        assertThat(numbers(similar("用镍钴锰酸锂做正极的电池"))).startsWith("N0");
        assertThat(numbers(similar("叶轮带动的灌溉装置"))).startsWith("N2");
        Hit.Fragment passage =
                similar("用镍钴锰酸锂做正极的电池").hits().getFirst().fragments().getFirst();
        assertThat(String.join("", marked(passage))).contains("镍钴锰酸锂", "正极", "电池");
    }

    @Test
    void lettersThatHoldWordsTogetherAreNoWords() {
        assertThat(similar("镍钴及风筝为骨架").words()).contains("风筝", "骨架").doesNotContain("钴及", "及风", "筝为", "为骨");
    }

    @Test
    void eachLineIsReadInItsOwnLanguage() {
        assertThat(numbers(similar("叶轮由不锈钢制成\nA cathode coated with alumina"))).contains("N2", "N5");
    }

    @Test
    void termsAreLookedForInTheOtherLanguageTooUnlessOneWantsTheTextAlone() {
        SimilarResult chinese = similar("一种叶轮");
        assertThat(numbers(chinese)).contains("N2", "N4");
        assertThat(chinese.added()).containsExactly(new Expansion.Added("叶轮", List.of("impeller")));
        Hit pump = chinese.hits().stream()
                .filter(hit -> hit.id().number().equals("N4"))
                .findFirst()
                .orElseThrow();
        assertThat(marked(pump.fragments().getFirst())).contains("impeller");
        SimilarResult english = similar("Fabrics of carbon fibres for cathodes");
        assertThat(numbers(english)).hasSize(3);
        assertThat(english.added())
                .containsExactly(
                        new Expansion.Added("carbon fibres", List.of("碳纤维")),
                        new Expansion.Added("cathodes", List.of("正极")));
        SimilarRequest alone =
                SimilarRequest.forText("一种叶轮", Optional.empty(), 5).alone(true);
        assertThat(numbers(index.similar(alone))).contains("N2").doesNotContain("N4");
        assertThat(index.similar(alone).added()).isEmpty();
    }

    @Test
    void aRecordIsSimilarNeitherToItselfNorToItsFamily() {
        RecordVersion kite =
                index.find(new RecordId("kite", "XA", "N3")).orElseThrow().shown();
        assertThat(numbers(index.similar(SimilarRequest.forText(TEXTS[3][2], Optional.empty(), 5))))
                .contains("N3", "N6");
        assertThat(numbers(index.similar(SimilarRequest.forRecord(kite, Optional.empty(), 5))))
                .contains("N7")
                .doesNotContain("N3", "N6");
    }

    @Test
    void theRangeCanBeNarrowed() {
        Query none = new Query.Is("office", "XC");
        assertThat(index.similar(SimilarRequest.forText(TEXTS[3][2], Optional.of(none), 5))
                        .hits())
                .isEmpty();
    }

    @Test
    void aTextWithoutAnyTellingWordFindsNothing() {
        assertThat(similar("!!! 1234 — ").hits()).isEmpty();
        assertThat(similar("zork frobnitz").words()).isEmpty();
        assertThat(similar("x".repeat(200_000)).hits()).isEmpty();
        assertThat(similar("").hits()).isEmpty();
        assertThatThrownBy(() -> SimilarRequest.forText("kite", Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
