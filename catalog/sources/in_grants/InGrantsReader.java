package sources.in_grants;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/**
 * Patents granted by the Indian offices, as their weekly journal lists them; some rows are from the journal's list of
 * first examination reports, their cells one column to the left. Days stand first in dates. Stateless.
 */
public final class InGrantsReader implements TableReader {

    private static final Pattern PATENT = Pattern.compile("\\d{5,7}");
    private static final Pattern JOURNAL =
            Pattern.compile("(\\d{1,2}/\\d{4})(?:\\s+Dated)?(?:\\s+(\\d{2}/\\d{2}/\\d{4}))?");
    /** What the journal prints where the day of filing is missing. */
    private static final String NO_DAY = "01/01/1900";

    private static final Set<String> OFFICES = Set.of("DELHI", "CHENNAI", "KOLKATA", "MUMBAI");

    /** A comma without a blank behind it stands between two patentees, unless only a form of company follows. */
    private static final Pattern BETWEEN_PATENTEES =
            Pattern.compile(",(?=\\S)(?!\\s*(?:LTD|LIMITED|INC|LLC|L\\.L\\.C|CORP|CO|S\\.A|GMBH|AG|LP|L\\.P)\\b)");

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns(
                "Patent Number", "Application Number", "Title of Invention", "Patentee Name", "journal", "Office");
    }

    @Override
    public void read(Row row, Sink sink) {
        String number = row.get("Patent Number");
        if (PATENT.matcher(number).matches()) {
            grant(row, sink);
        } else if (OFFICES.contains(number)) {
            report(row, sink);
        } else {
            sink.problem(Problem.rejected(
                    "other-list", "Patent Number", "a heading or an entry of another list: '" + number + "'"));
        }
    }

    private static void grant(Row row, Sink sink) {
        Matcher journal = JOURNAL.matcher(row.get("journal"));
        boolean issued = journal.matches();
        Optional<PartialDate> announcedOn =
                issued && journal.group(2) != null ? sink.dayFirst("journal", journal.group(2)) : Optional.empty();
        Optional<PartialDate> filedOn = filedOn(row.get("Date of Application"), announcedOn, sink);
        Optional<PartialDate> openedOn =
                sink.dayFirst("Date of Application Publication", row.get("Date of Application Publication"));
        RecordDraft draft = new RecordDraft("invention", "IN")
                .published("", announcedOn)
                .number(NumberRole.APPLICATION, "IN", row.get("Application Number"), "", filedOn)
                .number(NumberRole.REGISTRATION, "IN", row.get("Patent Number"), "", announcedOn)
                .date(DateRole.FILED, filedOn)
                .date(DateRole.PRIORITY, sink.dayFirst("Date of Priority", row.get("Date of Priority")))
                .date(DateRole.APPLICATION_PUBLISHED, openedOn)
                .date(DateRole.GRANTED, announcedOn)
                .title("en", row.get("Title of Invention"))
                .event(EventCategory.FILED, filedOn, "", "")
                .event(EventCategory.APPLICATION_PUBLISHED, openedOn, "", "section 11A")
                .event(EventCategory.GRANT_PUBLISHED, announcedOn, "", "section 43(2)")
                .fact("gazette", issued ? journal.group(1) : row.get("journal"));
        for (String name : BETWEEN_PATENTEES.split(row.get("Patentee Name"), -1)) {
            draft.party(PartyRole.OWNER, name);
        }
        sink.record(draft);
    }

    /** The day of filing; the journal's stand-in for a missing day, and a day after the grant's, are no day of filing. */
    private static Optional<PartialDate> filedOn(String text, Optional<PartialDate> announcedOn, Sink sink) {
        Optional<PartialDate> day = sink.dayFirst("Date of Application", text);
        boolean standsIn = text.equals(NO_DAY);
        boolean tooLate =
                day.isPresent() && announcedOn.isPresent() && day.get().compareTo(announcedOn.get()) > 0;
        if (!standsIn && !tooLate) {
            return day;
        }
        sink.problem(Problem.valueLost(
                "bad-date",
                "Date of Application",
                standsIn
                        ? "'" + text + "' stands where the journal has no day"
                        : "'" + text + "' is after the grant was announced, " + announcedOn.get()));
        return Optional.empty();
    }

    /** A first examination report: office, application number and date of the report stand where the grant has others. */
    private static void report(Row row, Sink sink) {
        String application = row.get("Application Number");
        Optional<PartialDate> reportedOn = sink.dayFirst("Date of Application", row.get("Date of Application"));
        sink.record(new RecordDraft("invention", "IN")
                .published("", reportedOn)
                .number(NumberRole.APPLICATION, application)
                .event(EventCategory.EXAMINED, reportedOn, "FER", "First examination report"));
    }
}
