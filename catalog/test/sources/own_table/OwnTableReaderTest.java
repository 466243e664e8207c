package sources.own_table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kaiwu.formats.FormatException;
import kaiwu.formats.Inputs;
import kaiwu.formats.Prober;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Input;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.Catalog;
import sources.InLines;

class OwnTableReaderTest {

    private static final String MAPPING = """
            kind: invention
            office: CN
            label: 甲大学台账
            list: ";"
            columns:
              number.application: 申请号
              title.zh: 发明名称
              date.filed: 申请日
              party.applicant: 申请人
              party.applicant.address: 地址
              class.ipc: [主分类, 分类]
              text.abstract.zh: 摘要
              fact.officeStatus: 状态
            """;

    @TempDir
    Path folder;

    private final List<String> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private void read(String name, String mapping, String table) throws IOException {
        Path file = Files.writeString(folder.resolve(name), table);
        Files.writeString(folder.resolve(Input.beside(name, ".mapping.yml")), mapping);
        Inputs.walk(file, none -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                readOne(input);
            }

            @Override
            public void unreadable(String file, Problem problem, long offset) {
                problems.add(problem);
            }
        });
    }

    private void readOne(Input input) throws IOException {
        OwnTableReader reader = new OwnTableReader();
        Probe probe = Prober.probe(input);
        assertThat(reader.recognises(probe)).isTrue();
        reader.split(
                input,
                probe,
                document -> reader.read(document, new Sink() {
                    @Override
                    public void record(RecordDraft draft) {
                        records.add(InLines.of(draft.freeze(new RecordId(draft.kind(), draft.office(), "1"), "test")));
                    }

                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem);
                    }
                }));
    }

    @Test
    void aTableIsReadByTheMappingBesideIt() throws IOException {
        read("a.csv", MAPPING, """
                申请号,发明名称,申请日,申请人,地址,主分类,分类,摘要,状态
                201910000001.X,一种风筝,2019年1月2日,甲大学;乙公司,北京市;上海市,A63H 27/08,A63H27/08;B64C31/06(2006.01)I,会飞。,有效
                """);
        assertThat(problems).isEmpty();
        assertThat(records).containsExactly("""
                invention CN
                published
                number · APPLICATION · CN · 201910000001.X
                date · FILED · 2019-01-02
                title · zh · 一种风筝
                passage · ABSTRACT · zh · 会飞。
                party · APPLICANT · 甲大学 · 北京市
                party · APPLICANT · 乙公司 · 上海市
                class · ipc · A63H27/08 · main
                class · ipc · B64C31/06
                event · FILED · 2019-01-02
                fact · officeStatus · 有效
                fact · remark · 甲大学台账""");
    }

    @Test
    void jsonLinesAreReadByPaths() throws IOException {
        read("a.jsonl", """
                office: US
                dates: month-first
                columns: {kind: type, number.registration: id/no, title.en: name, party.owner: owners, date.granted: granted}
                values: {type: {TM: trademark}}
                """, """
                {"type":"TM","id":{"no":"123"},"name":"KITE","owners":["A","B"],"granted":"07/09/2019"}
                {"type":"??","id":{"no":"124"},"name":"KITE"}
                """);
        assertThat(records).containsExactly("""
                trademark US
                published
                number · REGISTRATION · US · 123
                date · GRANTED · 2019-07-09
                title · en · KITE
                party · OWNER · A
                party · OWNER · B
                event · GRANTED · 2019-07-09""");
        assertThat(problems).extracting(Problem::code).containsExactly("no-kind-or-office");
    }

    @Test
    void aDateIsReadInTheWaysTablesHaveIt() throws IOException {
        read("a.csv", "kind: design\noffice: CN\ncolumns: {number.other: no, date.filed: filed}\n", """
                no,filed
                1,43655
                2,43655.5
                3,2019-07-09 00:00:00
                4,2019年7月9日
                5,2019年7月
                6,soon
                """);
        assertThat(records.subList(0, 4)).allMatch(record -> record.contains("date · FILED · 2019-07-09"));
        assertThat(records.get(4)).contains("date · FILED · 2019-07");
        assertThat(problems).extracting(Problem::code).containsExactly("bad-date");
    }

    @Test
    void theExampleOfTheStoryIsAMapping() throws IOException {
        try (InputStream story = OwnTableReader.class.getResourceAsStream("README.md")) {
            String text = new String(Objects.requireNonNull(story).readAllBytes(), StandardCharsets.UTF_8);
            Mapping example = Mapping.parse(text.split("```(yaml)?\\n")[1]);
            assertThat(example.kind()).isEqualTo("invention");
            assertThat(example.fields().get(Field.parse("class.ipc"))).containsExactly("主分类号", "分类号");
            assertThat(example.values().get("类型")).containsEntry("实用新型", "utilitymodel");
        }
    }

    @Test
    void aRowWithoutANumberIsRejectedAndARuinedNumberIsLost() throws IOException {
        read(
                "a.csv",
                "kind: design\noffice: CN\ncolumns: {number.application: no, title.en: name}\n",
                "no,name\n,Kite\n2.02E+12,Kite\n");
        assertThat(records).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("no-number", "ruined-number", "no-number");
    }

    @Test
    void aMappingAtFaultIsRefusedWithTheWordAtFault() {
        assertThatThrownBy(() ->
                        read("a.csv", "kind: design\noffice: CN\ncolumns: {number.aplication: no}\n", "no,x\n1,2\n"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("number.aplication");
        assertThatThrownBy(
                        () -> read("b.csv", "kind: design\noffice: CN\ncolumns: {number.other: nr}\n", "no,x\n1,2\n"))
                .hasMessageContaining("'nr'")
                .hasMessageContaining("[no, x]");
        assertThatThrownBy(() -> read("c.csv", "office: CN\ncolumns: {number.other: no}\n", "no,x\n1,2\n"))
                .hasMessageContaining("no 'kind'");
    }

    @Test
    void aMappingTakesAFileFromTheSourceThatWouldReadItWithout() throws IOException {
        String header = "authorization_notice_id,authorized_announcement_date,filing_id,Int.Cl.";
        Path file = Files.writeString(folder.resolve("week.csv"), header + "\n");
        Path mapping = Files.writeString(folder.resolve("mine.yml"), MAPPING);
        List<String> takers = new ArrayList<>();
        Inputs.walk(file, none -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                for (Input each : List.of(input, Inputs.withSibling(input, Prober.MAPPING, mapping))) {
                    Catalog.load().recognising(Prober.probe(each)).forEach(source -> takers.add(source.id()));
                }
            }

            @Override
            public void unreadable(String name, Problem problem, long offset) {
                problems.add(problem);
            }
        });
        assertThat(takers).containsExactly("cn_gazette", "own_table");
    }

    @Test
    void aMappingIsProposedFromTheHeader() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                序号,专利申请号,发明名称,申请日期,申请人,发明人,IPC分类号,校内编码
                1,201910000001.X,一种风筝,13/01/2019,甲；乙,丙；丁,A63H27/08,7
                """);
        List<String> proposed = new ArrayList<>();
        Inputs.walk(file, none -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                proposed.add(Mapping.propose(Prober.probe(input)));
            }

            @Override
            public void unreadable(String name, Problem problem, long offset) {
                problems.add(problem);
            }
        });
        assertThat(proposed).containsExactly("""
                # 由列名推测，请逐行核对 Proposed from the column names; please check every line
                kind: invention
                office: CN
                label: ""
                dates: day-first
                list: "；"
                columns:
                  number.application: "专利申请号"
                  title.zh: "发明名称"
                  date.filed: "申请日期"
                  party.applicant: "申请人"
                  party.inventor: "发明人"
                  class.ipc: "IPC分类号"
                  # 未识别 not known: "序号"
                  # 未识别 not known: "校内编码"
                """);
        Mapping understood = Mapping.parse(proposed.getFirst());
        assertThat(understood.fields()).hasSize(6);
    }
}
