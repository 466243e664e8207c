package shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.law.LegalCalendar;
import kaiwu.kernel.law.Reckoning;
import kaiwu.register.cases.CaseLaw;
import kaiwu.register.cases.Replay;
import kaiwu.spi.procedure.Example;
import kaiwu.spi.procedure.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The procedure of {@code docs/howto/add-a-procedure.md} loads and goes as its examples say; what does not fit is refused. */
class ProcedureHowToTest {

    private static final Path PROJECT = Path.of(System.getProperty("kaiwu.root", "."));
    private static final Pattern BLOCK =
            Pattern.compile("`catalog/([-\\w/.]+)`\n\n```\\w+\n(.*?)\n```", Pattern.DOTALL);
    private static final CaseLaw LAW = new CaseLaw(
            new Reckoning(new LegalCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of())),
            ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path root;

    private final Map<String, String> blocks = new LinkedHashMap<>();

    @BeforeEach
    void writeThePage() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(PROJECT.resolve("docs/howto/add-a-procedure.md")));
        while (block.find()) {
            blocks.put(block.group(1), block.group(2));
            write(block.group(1), block.group(2));
        }
    }

    @Test
    void theProcedureOnThePageLoadsAndItsExamplesHold() {
        Procedure procedure = Procedures.load(root).getFirst();
        assertThat(procedure.id()).isEqualTo("kite_flight");
        assertThat(procedure.examples()).hasSize(3);
        for (Example example : procedure.examples()) {
            assertThat(Replay.play(procedure, example, LAW)).isEmpty();
        }
    }

    @Test
    void aRuleAndAFeeOfALawBookTakeTheirPlaceWithWhatIsSurchargedOrReduced() throws IOException {
        write("offices/kt/office.yml", "st3: KT");
        for (String file : List.of(
                "calendar/years.tsv", "calendar/days.tsv", "law/steps.tsv", "law/laws.tsv", "law/changes.tsv")) {
            write("offices/kt/" + file, Files.readString(PROJECT.resolve("catalog/offices/cn/" + file)));
        }
        write("offices/kt/law/kite/topic.yml", "order: 1\nname: {zh: 风筝, en: Kites}");
        String rules = blocks.get("procedures/kite_flight/rules.tsv");
        String fees = blocks.get("procedures/kite_flight/fees.tsv");
        write("offices/kt/law/kite/rules.tsv", rules.replaceAll("\n(\\w)", "\nkite.$1"));
        write(
                "offices/kt/law/kite/fees.tsv",
                fees.replaceAll("\n(\\w)", "\nkite.$1")
                        + "\nkite.young\treduction\t\t50\tpercent\tkite.filing-small;kite.other\tfiling\t\t\tKite Act\t\tV\t少年\tYoung\t\t"
                        + "\nkite.other\tfee\t\t5\tyuan\t\tfiling\t\t\tKite Act\t\tV\t其他\tOther\t\t");
        Files.delete(root.resolve("procedures/kite_flight/rules.tsv"));
        Files.delete(root.resolve("procedures/kite_flight/fees.tsv"));
        String page = blocks.get("procedures/kite_flight/procedure.yml");
        write(
                "procedures/kite_flight/procedure.yml",
                page.replace("heading: kite", "heading: kite\nlawOf: KT")
                        .replace("rule: drawing", "rule: kite.drawing")
                        .replace("service: service", "service: kite.service")
                        .replace("examination-{size}", "kite.examination-{size}")
                        .replace("filing-{size}", "kite.filing-{size}"));
        Procedure procedure = Procedures.load(root).getFirst();
        assertThat(procedure.examples())
                .allSatisfy(example ->
                        assertThat(Replay.play(procedure, example, LAW)).isEmpty());
        assertThat(procedure.rules().codes()).hasSize(4).allMatch(code -> code.startsWith("kite."));
        assertThat(procedure.schedule().codes())
                .containsExactly("kite.filing-small", "kite.filing-large", "kite.young");
        assertThat(procedure.schedule().list().getLast().appliesTo()).containsExactly("kite.filing-small");
    }

    @Test
    void theJavaOnThePageIsTheJavaThatRuns() throws IOException {
        assertThat(blocks.get("procedures/kite_flight/Grounds.java"))
                .isEqualTo(Files.readString(PROJECT.resolve("catalog/test/procedures/kite_flight/Grounds.java"))
                        .stripTrailing());
    }

    @Test
    void anExampleThatDoesNotHoldIsTold() throws IOException {
        change("examples/permitted.yml", "owed: {filing: 80}", "owed: {filing: 81}");
        Procedure procedure = Procedures.load(root).getFirst();
        assertThat(procedure.examples().stream().flatMap(example -> Replay.play(procedure, example, LAW).stream()))
                .containsExactly("permitted 2026-03-02 file: owed filing is 80, not 81");
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedWithFileAndKey() throws IOException {
        assertFault("procedure.yml", "to: drawing-asked", "to: drawn", "actions.ask-drawing.to names 'drawn'");
        assertFault("procedure.yml", "rule: drawing,", "rule: sketch,", "clocks.drawing.rule names 'sketch'");
        assertFault("procedure.yml", "heading: kite", "heading: kites", "heading names 'kites'");
        assertFault("procedure.yml", "warns: [tail-too-long]", "warns: [storm-warning]", "actions.file.warns");
        assertFault("rules.tsv", "2026-02-28", "2026-03-01", "holds twice");
        assertFault("rules.tsv", "P30D", "30 days", "rules.tsv, line 5: value");
        assertFault("rules.tsv", "\ndrawing\t", "\nkite.drawing\t", "rules.tsv, line 5: code has a full stop");
        assertFault("procedure.yml", "heading: kite", "heading: kite\nlawOf: KT", "lawOf names 'KT'");
        assertFault("procedure.yml", "examination-{size}", "examining-{size}", "names 'examining-large'");
        assertFault("grounds.yml", "mark: V", "mark: X", "grounds.tail-too-long.mark");
    }

    @Test
    void aStateThatNoActionLeadsToIsRefused() throws IOException {
        assertFault(
                "procedure.yml",
                "  refused: {zh: 不予许可, en: Refused, last: true}",
                "  refused: {zh: 不予许可, en: Refused, last: true}\n  lost: {zh: 遗失, en: Lost, last: true}",
                "states.lost is out of reach");
    }

    private void assertFault(String file, String from, String to, String told) throws IOException {
        String before = blocks.get("procedures/kite_flight/" + file);
        assertThat(before).contains(from);
        change(file, from, to);
        assertThatThrownBy(() -> Procedures.load(root))
                .isInstanceOf(KaiwuException.class)
                .hasMessageContaining("kite_flight/")
                .hasMessageContaining(told);
        write("procedures/kite_flight/" + file, before);
    }

    private void change(String file, String from, String to) throws IOException {
        String path = "procedures/kite_flight/" + file;
        write(path, blocks.get(path).replace(from, to));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
