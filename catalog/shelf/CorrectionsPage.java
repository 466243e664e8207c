package shelf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Erratum;
import kaiwu.spi.Kind;
import kaiwu.spi.Source;
import kaiwu.spi.record.Correction;
import org.jspecify.annotations.Nullable;

/**
 * Understands {@code corrections.yml} of a source, which may be absent: a list {@code corrections}, each entry with {@code
 * record} (id of the right), {@code fields} (where the value stands, as {@link Correction} names them), {@code wrong}, {@code
 * right}, {@code ground} (zh, en), {@code by}, {@code since}, and, where only one of several documents of that id is wrong,
 * {@code titled}, its title.
 */
final class CorrectionsPage {

    private static final String NAME = "corrections.yml";

    private CorrectionsPage() {}

    /** The file as it is written. */
    record Sheet(List<Entry> corrections) {}

    /** One known error; one value may stand in several fields. */
    record Entry(
            String record,
            List<String> fields,
            String wrong,
            String right,
            Bilingual ground,
            String by,
            LocalDate since,
            Optional<String> titled) {}

    /** The source with its known errors. */
    static Source read(Folder folder, Source source, Map<String, Kind> kinds) {
        Path file = folder.path().resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return source;
        }
        String name = "sources/" + folder.id() + "/" + NAME;
        List<Erratum> errata = new ArrayList<>();
        for (Entry entry : Binder.read(file, name, Sheet.class).corrections()) {
            RecordId record = RecordId.find(entry.record())
                    .filter(id -> source.kinds().contains(id.kind()))
                    .orElseThrow(
                            () -> fault(name, entry, "'" + entry.record() + "' is no id of a right of this source"));
            if (entry.fields().isEmpty()) {
                throw fault(name, entry, "fields must name at least one field");
            }
            for (String field : entry.fields()) {
                Correction correction = correction(name, entry, field);
                if (correction.part().equals("fact") && !hasField(kinds.get(record.kind()), correction.name())) {
                    throw fault(name, entry, "the kind " + record.kind() + " has no field " + correction.name());
                }
                errata.add(new Erratum(record, entry.titled(), correction));
            }
        }
        return source.knowing(errata);
    }

    private static boolean hasField(@Nullable Kind kind, String field) {
        return kind != null && kind.fields().containsKey(field);
    }

    private static Correction correction(String name, Entry entry, String field) {
        try {
            return new Correction(field, entry.wrong(), entry.right(), entry.ground(), entry.by(), entry.since());
        } catch (IllegalArgumentException wrong) {
            throw new KaiwuException(
                    ErrorCode.CATALOGUE, name + ": " + entry.record() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static KaiwuException fault(String name, Entry entry, String what) {
        return new KaiwuException(ErrorCode.CATALOGUE, name + ": " + entry.record() + ": " + what);
    }
}
