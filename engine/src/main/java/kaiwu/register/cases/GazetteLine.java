package kaiwu.register.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
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
 * titles       [text], in Chinese
 * parties      [{role, name}]
 * dates        [{role, on}]
 * passages     [{section, text}], in Chinese
 * facts        {field: [value]}
 * </pre>
 *
 * Whoever has the line can fetch the leaf from the log, hash it, and prove that the log holds it. Immutable.
 *
 * @param act the act
 * @param leafHash hash of its leaf
 * @param enteredOn day on which it was recorded
 * @param record the record it is about
 * @param told events and what else is told, as JSON values
 * @param atOnce whether it is a text of its own or the end of one, which does not wait for the end of the week
 */
public record GazetteLine(
        Act act, Sha256 leafHash, LocalDate enteredOn, RecordId record, Map<String, Object> told, boolean atOnce) {

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

    /**
     * The record of this kind and office that goes by the number of a case.
     *
     * @throws KaiwuException {@link ErrorCode#CATALOGUE} when there is no such kind, or its records cannot go by such a number
     */
    static RecordId named(Catalogue catalogue, String kind, String office, String number) {
        return catalogue
                .findKind(kind)
                .flatMap(known -> new RightNames(catalogue)
                        .find(known, office, known.identifiedBy().getFirst(), number))
                .orElseThrow(() -> new KaiwuException(
                        ErrorCode.CATALOGUE, "no record of the kind '" + kind + "' can go by the number " + number));
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
