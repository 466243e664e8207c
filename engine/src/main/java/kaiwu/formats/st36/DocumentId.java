package kaiwu.formats.st36;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;

/**
 * A document as ST.36 names it in {@code document-id}: office, number, kind code, date. Immutable.
 *
 * @param country ST.3 code, empty when the file gives none
 * @param number as the file writes it
 * @param kind ST.16 kind code; empty where there is none or where it stands for none ({@code 00})
 * @param date the date that stands with it
 */
public record DocumentId(String country, String number, String kind, Optional<PartialDate> date) {

    private static final Pattern EPODOC = Pattern.compile("([A-Z]{2})([A-Z]{0,2}\\d\\S*)");

    /** Reads one {@code document-id}, or any element with the same children ({@code priority-claim}). */
    public static DocumentId read(XmlElement id, String where, Sink sink) {
        String country = id.text("country").toUpperCase(Locale.ROOT);
        String kind = id.text("kind");
        return new DocumentId(
                country.matches("[A-Z]{2}") ? country : "",
                id.text("doc-number"),
                kind.equals("00") ? "" : kind,
                sink.date(where, id.text("date")));
    }

    /**
     * Reads the id at a reference ({@code publication-reference}, {@code application-reference}, …). Of several the one in
     * DOCDB form counts, since it has office, number and kind apart; else one in no declared form, else the first.
     */
    public static DocumentId of(List<XmlElement> references, String where, Sink sink) {
        XmlElement best = XmlElement.NONE;
        int bestRank = Integer.MAX_VALUE;
        for (XmlElement reference : references) {
            for (XmlElement id : reference.all("document-id")) {
                int rank = rank(reference, id);
                if (rank < bestRank) {
                    best = id;
                    bestRank = rank;
                }
            }
        }
        return apart(read(best, where, sink));
    }

    /** The EPODOC form writes office and number in one: {@code EP19980400796}. */
    private static DocumentId apart(DocumentId id) {
        Matcher joined = EPODOC.matcher(id.number());
        return id.country().isEmpty() && joined.matches()
                ? new DocumentId(joined.group(1), joined.group(2), id.kind(), id.date())
                : id;
    }

    private static int rank(XmlElement reference, XmlElement id) {
        String form = id.attribute("document-id-type") + id.attribute("format") + reference.attribute("data-format");
        return switch (form) {
            case "docdb" -> 0;
            case "" -> 1;
            case "epo" -> 2;
            case "epodoc" -> 3;
            case "intermediate" -> 4;
            default -> 5;
        };
    }

    public boolean exists() {
        return !number.isEmpty();
    }
}
