package kaiwu.register.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.MerkleTree;
import kaiwu.register.Act;
import kaiwu.register.Register;
import kaiwu.spi.Catalogue;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.GazetteEntry;
import kaiwu.spi.procedure.Procedure;

/**
 * What the acts of the register publish, week by week: an act stands in the gazette of the week in which it was recorded, if its
 * action says so, in words of open fields alone, as they were when it was done. The same acts always give the same bytes, but
 * for a text that is public no longer: it is left out. Thread-safe.
 */
public final class Gazette {

    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Register register;
    private final Cases cases;
    private final Catalogue catalogue;

    public Gazette(Register register, Cases cases, Catalogue catalogue) {
        this.register = register;
        this.cases = cases;
        this.catalogue = catalogue;
    }

    /** Weeks from this moment on in which something was published, oldest first, with the week that is not over yet. */
    public List<GazetteWeek> weeks(Instant from) {
        return register.days(types(), from, cases.law().zone()).stream()
                .map(GazetteWeek::of)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a week is over, and so long that no act of it can still be on its way into the register. */
    public boolean isSettled(GazetteWeek week) {
        return week.next().monday().isBefore(today());
    }

    public ZoneId zone() {
        return cases.law().zone();
    }

    public GazetteWeek weekOf(Act act) {
        return GazetteWeek.of(cases.law().day(act.recordedAt()));
    }

    public LocalDate today() {
        return cases.today();
    }

    /** What a week publishes and is still public, in the order of the log. */
    public List<GazetteLine> lines(GazetteWeek week) {
        List<GazetteLine> lines = new ArrayList<>();
        for (Act act : register.list(
                types(), week.from(cases.law().zone()), week.until(cases.law().zone()))) {
            cases.procedureOf(act.subject()).ifPresent(procedure -> lines.addAll(lines(procedure, act)));
        }
        return List.copyOf(lines);
    }

    /** Records of which a case has told the gazette. */
    public List<RecordId> records(String id) {
        return cases.procedureOf(id).stream()
                .flatMap(procedure -> cases.acts(id).stream()
                        .filter(act -> entry(procedure, act).isPresent())
                        .flatMap(act -> lines(procedure, act).stream()))
                .map(GazetteLine::record)
                .distinct()
                .toList();
    }

    /** What a week publishes as a file of JSON lines; empty when there is nothing to publish. */
    public byte[] file(GazetteWeek week) {
        StringBuilder file = new StringBuilder();
        lines(week).forEach(line -> file.append(line.render(catalogue)).append('\n'));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Acts that published a text which is public no longer, each with the act that ended that, as far as it was recorded from this
     * moment on.
     */
    public Map<Act, Act> endedTexts(Instant from) {
        Map<Act, Act> ended = new LinkedHashMap<>();
        for (Act act : register.list(types(), from, FOREVER)) {
            cases.procedureOf(act.subject())
                    .filter(procedure -> !(entry(procedure, act).orElseThrow() instanceof GazetteEntry.Event))
                    .ifPresent(procedure -> cases.acts(act.subject()).stream()
                            .filter(earlier -> earlier.sequence() < act.sequence())
                            .filter(earlier -> entry(procedure, earlier)
                                    .filter(GazetteEntry.Text.class::isInstance)
                                    .isPresent())
                            .forEach(earlier -> ended.putIfAbsent(earlier, act)));
        }
        return ended;
    }

    /** On what ground an act ended what was public: the name of what was done and its article, nothing of the case. */
    public Bilingual ground(Act end) {
        Action action = cases.procedureOf(end.subject())
                .map(procedure -> procedure.getAction(CaseAct.of(procedure, end).action()))
                .orElseThrow();
        return new Bilingual(
                action.name().zh() + "（" + end.legalGround() + "）",
                action.name().en() + " (" + end.legalGround() + ")");
    }

    /** Types of the acts that are published. */
    private List<String> types() {
        return cases.procedures().stream()
                .flatMap(procedure -> procedure.actions().values().stream()
                        .filter(action -> action.gazette().isPresent())
                        .map(action -> CaseAct.typeOf(procedure, action.id())))
                .toList();
    }

    private static Optional<GazetteEntry> entry(Procedure procedure, Act act) {
        return procedure.getAction(CaseAct.of(procedure, act).action()).gazette();
    }

    private List<GazetteLine> lines(Procedure procedure, Act act) {
        CaseFile file = then(procedure, act);
        if (!isAnnounced(procedure, act, file)) {
            return List.of();
        }
        GazetteEntry entry = entry(procedure, act).orElseThrow();
        GazetteWords words = new GazetteWords(file, act, cases.law().day(act.doneAt()));
        return switch (entry) {
            case GazetteEntry.Event event ->
                file.values().list(event.rights()).stream()
                        .map(record -> line(act, RecordId.parse(record), words.event(event), false))
                        .toList();
            case GazetteEntry.Text text ->
                isEnded(procedure, act) ? List.of() : List.of(line(act, record(text, act), words.text(text), true));
            case GazetteEntry.End end ->
                published(procedure, act).stream()
                        .map(text -> line(act, record(text, act), words.end(end), true))
                        .toList();
        };
    }

    /** Whether the case was known in public already, where the procedure asks for that. */
    private static boolean isAnnounced(Procedure procedure, Act act, CaseFile file) {
        List<String> before =
                procedure.getAction(CaseAct.of(procedure, act).action()).announcedAfter();
        return before.isEmpty() || file.steps().stream().anyMatch(step -> before.contains(step.action()));
    }

    private GazetteLine line(Act act, RecordId record, Map<String, Object> told, boolean atOnce) {
        Sha256 leaf = MerkleTree.leaf(
                register.leaves().read(act.leafIndex(), act.leafIndex() + 1).getFirst());
        return new GazetteLine(act, leaf, cases.law().day(act.recordedAt()), record, told, atOnce);
    }

    /** The record that a case becomes by publishing a text: it goes by the number of the case. */
    private RecordId record(GazetteEntry.Text text, Act act) {
        return GazetteLine.named(catalogue, text.kind(), text.office(), act.subject());
    }

    /** Whether a later act of the case took the place of this text or ended it. */
    private boolean isEnded(Procedure procedure, Act act) {
        return cases.acts(act.subject()).stream()
                .filter(later -> later.sequence() > act.sequence())
                .anyMatch(later -> entry(procedure, later)
                        .filter(entry -> !(entry instanceof GazetteEntry.Event))
                        .isPresent());
    }

    /** The last text of the case before this act; empty when it had published none. */
    private Optional<GazetteEntry.Text> published(Procedure procedure, Act act) {
        return cases.acts(act.subject()).stream()
                .filter(earlier -> earlier.sequence() < act.sequence())
                .flatMap(earlier -> entry(procedure, earlier).stream())
                .filter(GazetteEntry.Text.class::isInstance)
                .map(GazetteEntry.Text.class::cast)
                .reduce((first, second) -> second);
    }

    /** The case as it stood when the act had been done, as known then. */
    private CaseFile then(Procedure procedure, Act act) {
        return new CaseFolding(procedure, cases.law())
                .file(cases.acts(act.subject()).stream()
                        .filter(other -> other.sequence() <= act.sequence())
                        .toList());
    }
}
