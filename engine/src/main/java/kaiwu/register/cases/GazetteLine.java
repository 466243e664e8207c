package kaiwu.register.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.register.Act;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.RightNames;
import kaiwu.spi.record.NumberRole;

/**
 * What the gazette says of one record by one act, form 1: a line of canonical JSON.
 *
 * <pre>
 * gazette      "kaiwu-gazette/1"
 * type, case, sequence, act   which act it was
 * leaf, leafHash              its place in the public log and the hash of its leaf there (RFC 6962), in hex
 * enteredOn    the day on which the register recorded it
 * kind, office, role, number  the record
 * events       [{category, on, code, zh, en}]
 * …            what else is told of the record
 * </pre>
 *
 * Whoever has the line can fetch the leaf from the log, hash it, and prove that the log holds it. Immutable.
 *
 * @param act the act
 * @param leafHash hash of its leaf
 * @param enteredOn day on which it was recorded
 * @param record the record it is about
 * @param told events and what else is told, as JSON values
 */
public record GazetteLine(Act act, Sha256 leafHash, LocalDate enteredOn, RecordId record, Map<String, Object> told) {

    /** What stands in every line under {@code gazette}. */
    public static final String FORM = "kaiwu-gazette/1";

    public GazetteLine {
        told = Map.copyOf(told);
    }

    /** The line without its end. */
    public String render(Catalogue catalogue) {
        Map<String, Object> json = new TreeMap<>(told);
        json.put("gazette", FORM);
        json.put("type", act.type());
        json.put("case", act.subject());
        json.put("sequence", act.sequence());
        json.put("act", act.id().toString());
        json.put("leaf", act.leafIndex());
        json.put("leafHash", leafHash.toString());
        json.put("enteredOn", enteredOn.toString());
        json.put("kind", record.kind());
        json.put("office", record.office());
        json.put("role", role(catalogue).name());
        json.put("number", bare());
        return CanonicalJson.text(json);
    }

    /** The number without what marks it as standing in for another. */
    private String bare() {
        return record.isStandIn() ? record.number().substring(2) : record.number();
    }

    /** As what the number has to be read so that it leads to this record. */
    private NumberRole role(Catalogue catalogue) {
        RightNames names = new RightNames(catalogue);
        Optional<Kind> kind = catalogue.findKind(record.kind());
        List<NumberRole> roles = new ArrayList<>(kind.map(Kind::identifiedBy).orElse(List.of()));
        roles.add(NumberRole.PUBLICATION);
        return roles.stream()
                .filter(role -> kind.flatMap(known -> names.find(known, record.office(), role, bare()))
                        .filter(record::equals)
                        .isPresent())
                .findFirst()
                .orElse(roles.getFirst());
    }
}
