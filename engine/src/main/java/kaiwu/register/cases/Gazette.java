package kaiwu.register.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.MerkleTree;
import kaiwu.register.Act;
import kaiwu.register.Register;
import kaiwu.spi.Catalogue;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.GazetteEntry;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/**
 * What the acts of the register publish, week by week: an act stands in the gazette of the week in which it was recorded, if its
 * action says so, in words of open fields alone, as they were when it was done. The same acts always give the same bytes.
 * Thread-safe.
 */
public final class Gazette {

    private final Register register;
    private final Cases cases;
    private final Catalogue catalogue;

    public Gazette(Register register, Cases cases, Catalogue catalogue) {
        this.register = register;
        this.cases = cases;
        this.catalogue = catalogue;
    }

    /** Weeks in which there is something to publish, oldest first, with the week that is not over yet. */
    public List<GazetteWeek> weeks() {
        Collection<GazetteWeek> weeks = new TreeSet<>();
        register.list(types(), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))
                .forEach(act -> weeks.add(GazetteWeek.of(cases.law().day(act.recordedAt()))));
        return List.copyOf(weeks);
    }

    public LocalDate today() {
        return cases.today();
    }

    /** The week in which today lies. */
    public GazetteWeek now() {
        return GazetteWeek.of(today());
    }

    /** What a week publishes, in the order of the log. */
    public List<GazetteLine> lines(GazetteWeek week) {
        List<GazetteLine> lines = new ArrayList<>();
        for (Act act : register.list(
                types(), week.from(cases.law().zone()), week.until(cases.law().zone()))) {
            cases.procedureOf(act.subject()).ifPresent(procedure -> lines.addAll(lines(procedure, act)));
        }
        return List.copyOf(lines);
    }

    /** The same as a file of JSON lines; empty when there is nothing to publish. */
    public byte[] file(GazetteWeek week) {
        StringBuilder file = new StringBuilder();
        lines(week).forEach(line -> file.append(line.render(catalogue)).append('\n'));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Types of the acts that are published. */
    private List<String> types() {
        return cases.procedures().stream()
                .flatMap(procedure -> procedure.actions().values().stream()
                        .filter(action -> action.gazette().isPresent())
                        .map(action -> CaseAct.typeOf(procedure, action.id())))
                .toList();
    }

    private List<GazetteLine> lines(Procedure procedure, Act act) {
        Action action = procedure.getAction(CaseAct.of(procedure, act).action());
        Optional<GazetteEntry> entry = action.gazette();
        if (entry.isEmpty()) {
            return List.of();
        }
        Values values = then(procedure, act).values();
        return values.list(entry.get().rights()).stream()
                .map(record -> line(procedure, act, entry.get(), RecordId.parse(record), values))
                .toList();
    }

    private GazetteLine line(Procedure procedure, Act act, GazetteEntry entry, RecordId record, Values values) {
        LocalDate on = cases.law().day(act.doneAt());
        Sha256 leaf = MerkleTree.leaf(
                register.leaves().read(act.leafIndex(), act.leafIndex() + 1).getFirst());
        Map<String, Object> event = Map.of(
                "category",
                entry.category().name(),
                "on",
                on.toString(),
                "code",
                act.subject() + "/" + act.sequence(),
                "zh",
                words(procedure, entry.text().zh(), values, Bilingual::zh, "、"),
                "en",
                words(procedure, entry.text().en(), values, Bilingual::en, ", "));
        List<Object> owners = entry.owner().stream()
                .flatMap(field -> values.list(field).stream())
                .map(name -> (Object) Map.of("role", "OWNER", "name", name))
                .toList();
        return new GazetteLine(
                act,
                leaf,
                cases.law().day(act.recordedAt()),
                record,
                owners.isEmpty()
                        ? Map.of("events", List.of(event))
                        : Map.of("events", List.of(event), "parties", owners));
    }

    /** The case as it stood when the act had been done, as known then. */
    private CaseFile then(Procedure procedure, Act act) {
        List<Act> until = cases.acts(act.subject()).stream()
                .filter(other -> other.sequence() <= act.sequence())
                .toList();
        return new CaseFolding(procedure, cases.law()).file(until);
    }

    private static String words(
            Procedure procedure, String text, Values values, Function<Bilingual, String> language, String between) {
        return Placeholders.fill(
                text,
                name -> language.apply(FieldText.of(procedure.getField(name), values))
                        .replace("\n", between));
    }
}
