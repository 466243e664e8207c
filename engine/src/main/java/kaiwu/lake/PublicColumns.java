package kaiwu.lake;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kaiwu.spi.Kind;

/**
 * What of the columns of {@link VersionColumns} anyone may see, as the REPLACE clause of a SELECT. {@code record} is without
 * the sections and facts that its kind lets be read by permission only, as in {@link RightRecord#publicView}; its {@code hash},
 * by which such a text could be guessed and the guess confirmed, is NULL. Of a kind that has no folder nobody knows what may
 * be seen: both are NULL.
 */
final class PublicColumns {

    private PublicColumns() {}

    static String replaced(Collection<Kind> kinds) {
        List<Kind> open = kinds.stream().filter(kind -> !kind.isRestricted()).toList();
        String whole = open.isEmpty()
                ? ""
                : " WHEN kind IN (" + quoted(open.stream().map(Kind::id).toList()) + ") THEN ";
        return "REPLACE (CASE" + (whole.isEmpty() ? "" : whole + "record")
                + kinds.stream()
                        .filter(Kind::isRestricted)
                        .map(kind -> " WHEN kind = " + Duck.quoted(kind.id()) + " THEN " + stripped(kind))
                        .collect(Collectors.joining())
                + (kinds.isEmpty() ? " WHEN false THEN record" : "") + " END AS record, CASE"
                + (whole.isEmpty() ? " WHEN false THEN " : whole) + "hash END AS hash)";
    }

    /** The record's JSON, patched (RFC 7396): null takes a fact away, the passages are those that may be read. */
    private static String stripped(Kind kind) {
        String facts = kind.fields().values().stream()
                .filter(Kind.Field::restricted)
                .map(field -> '"' + field.id() + "\":null")
                .sorted()
                .collect(Collectors.joining(",", "{\"facts\":{", "}}"));
        String sections =
                quoted(kind.restricted().stream().map(Enum::name).sorted().toList());
        String passages = kind.restricted().isEmpty()
                ? ""
                : ", CASE WHEN json_exists(record, '$.passages') THEN json_object('passages',"
                        + " list_filter(json_extract(record, '$.passages[*]'), lambda p:"
                        + " json_extract_string(p, '$.section') NOT IN (" + sections + "))) ELSE '{}' END";
        return "CAST(json_merge_patch(record, " + Duck.quoted(facts) + passages + ") AS VARCHAR)";
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(Duck::quoted).collect(Collectors.joining(", "));
    }
}
