package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.search.Citations;
import kaiwu.search.Family;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.words.OfficeNumber;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordVersion;

/**
 * A record's family and citations as its page shows them. Immutable.
 *
 * @param id the record
 */
public record RecordLinksView(String id, Family family, Citations citations, Labels labels) {

    private static final List<DateRole> TURNS = List.of(
            DateRole.PRIORITY, DateRole.FILED, DateRole.APPLICATION_PUBLISHED, DateRole.GRANTED, DateRole.ENDED);

    /**
     * Something that happened to a member of the family.
     *
     * @param what in the reader's words
     */
    public record Turn(PartialDate date, String what, RecordVersion of) {}

    /** What happened to all members, the oldest first. */
    public List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (Family.Member member : family.members()) {
            for (DateRole role : TURNS) {
                member.shown()
                        .date(role)
                        .ifPresent(date ->
                                turns.add(new Turn(date, labels.date(member.id().kind(), role), member.shown())));
            }
        }
        turns.sort(Comparator.comparing((Turn turn) -> turn.date().toString())
                .thenComparing(turn -> turn.of().id().toString()));
        return turns;
    }

    public boolean isItself(RecordVersion shown) {
        return shown.id().toString().equals(id);
    }

    public String address(RecordVersion shown) {
        return "/record/" + Address.segment(shown.id().toString());
    }

    public LangText title(RecordVersion shown) {
        return labels.title(shown);
    }

    /** Office and number by which a record is spoken of: its publication where it has one. */
    public String name(RecordVersion shown) {
        return shown.numbers().stream()
                .filter(number -> number.role() == NumberRole.PUBLICATION)
                .findFirst()
                .map(number -> OfficeNumber.of(
                        number.office().isEmpty() ? shown.id().office() : number.office(),
                        number.number(),
                        number.kindCode()))
                .orElseGet(() -> OfficeNumber.of(shown.id().office(), labels.number(shown), ""));
    }

    public String date(RecordVersion shown, DateRole role) {
        return shown.date(role).map(PartialDate::toString).orElse("");
    }

    /** The day of a record for lists: filed, else published. */
    public String day(RecordVersion shown) {
        return shown.date(DateRole.FILED)
                .or(shown::publishedOn)
                .map(PartialDate::toString)
                .orElse("");
    }

    public String written(Citation citation) {
        return OfficeNumber.of(citation.office(), citation.number(), citation.kindCode());
    }

    /** Who brought the reference in, in the reader's words where there are any; else in the source's. */
    public String origin(Citation citation, Frame frame) {
        String by = citation.citedBy().toLowerCase(Locale.ROOT);
        if (by.contains("examin")) {
            return frame.t("links.by.examiner");
        }
        if (by.contains("applicant")) {
            return frame.t("links.by.applicant");
        }
        if (by.contains("search") || by.equals("isr") || by.equals("sea")) {
            return frame.t("links.by.search");
        }
        if (by.contains("oppos")) {
            return frame.t("links.by.opposition");
        }
        return by.contains("third") ? frame.t("links.by.third") : citation.citedBy();
    }

    public String searchNumber(Citation citation) {
        return search("number:\""
                + (citation.office() + " " + citation.number()).strip().replace("\"", "") + "\"");
    }

    /** The search for everything of the family. */
    public String searchFamily() {
        return search("family:(number:\"" + id + "\")");
    }

    /** The search for everything that cites the record. */
    public String searchCiting() {
        return search("cites:(number:\"" + id + "\")");
    }

    /** The search for everything the record cites. */
    public String searchCited() {
        return search("citedby:(number:\"" + id + "\")");
    }

    private static String search(String query) {
        return Address.of("/search").with("q", query).toString();
    }
}
