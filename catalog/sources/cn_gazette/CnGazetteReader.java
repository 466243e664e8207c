package sources.cn_gazette;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kaiwu.formats.ChineseAddress;
import kaiwu.formats.FormatException;
import kaiwu.formats.Row;
import kaiwu.formats.RowSlice;
import kaiwu.formats.Tables;
import kaiwu.formats.st36.PatentSymbols;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import sources.ChinesePublication;
import sources.FirstTold;

/**
 * The weekly patent gazette of the Chinese office as a table: one publication a row, four kinds of table with the same
 * header. Application numbers that a spreadsheet turned into {@code 2.02E+12} are left out and remarked upon; a row that
 * contradicts an earlier one of its file is rejected, so that reading a file again can change nothing. Stateless.
 */
public final class CnGazetteReader implements SourceReader<Announcement> {

    private static final Pattern RUINED = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns("authorization_notice_id", "authorized_announcement_date", "filing_id", "Int.Cl.");
    }

    @Override
    public void split(Input input, Probe probe, Consumer<Located<Announcement>> documents) throws IOException {
        FirstTold told = new FirstTold();
        Tables.rows(
                input,
                probe,
                Tables.Quoting.RFC4180,
                cut -> documents.accept(new Located<>(announcement(cut.content(), told), cut.offset(), cut.length())));
    }

    private static Announcement announcement(RowSlice slice, FirstTold told) {
        try {
            Row row = slice.parse();
            int content = 0;
            for (int i = 0; i < row.header().size(); i++) {
                content = 31 * content
                        + (row.header().get(i).equals("item") ? 0 : row.get(i).hashCode());
            }
            String number = row.get("authorization_notice_id");
            return new Announcement(slice, Optional.of(row), told.contradictedBy(number, content, row.number()));
        } catch (FormatException toldWhenRead) {
            return new Announcement(slice, Optional.empty(), 0);
        }
    }

    @Override
    public void read(Located<Announcement> document, Sink sink) {
        Announcement announcement = document.content();
        if (announcement.contradicts() > 0) {
            sink.problem(Problem.rejected(
                    "contradicting-row",
                    "authorization_notice_id",
                    "row %d of the file says something else of the same publication"
                            .formatted(announcement.contradicts())));
            return;
        }
        try {
            Optional<Row> row = announcement.row();
            read(row.isPresent() ? row.get() : announcement.slice().parse(), sink);
        } catch (FormatException wrong) {
            sink.problem(Problem.rejected(wrong.code(), "row", wrong.getMessage()));
        }
    }

    private static void read(Row row, Sink sink) {
        Optional<ChinesePublication> found =
                ChinesePublication.orReject("authorization_notice_id", row.get("authorization_notice_id"), sink);
        if (found.isEmpty()) {
            return;
        }
        ChinesePublication publication = found.get();
        Optional<PartialDate> filedOn = sink.date("filing_date", row.get("filing_date"));
        RecordDraft draft = publication
                .draft(sink.date("authorized_announcement_date", row.get("authorized_announcement_date")))
                .date(DateRole.FILED, filedOn)
                .event(EventCategory.FILED, filedOn, "", "申请")
                .title("zh", row.get("name"));
        applicationNumber(row, draft, filedOn, sink);
        parties(row, publication, draft);
        classes(row, publication, draft, sink);
        sink.record(draft);
    }

    private static void applicationNumber(Row row, RecordDraft draft, Optional<PartialDate> filedOn, Sink sink) {
        String number = row.get("filing_id");
        if (RUINED.matcher(number).matches()) {
            sink.problem(Problem.remark(
                    "ruined-number", "filing_id", "a spreadsheet rounded the application number to " + number));
        } else {
            draft.number(NumberRole.APPLICATION, "CN", number, "", filedOn);
        }
    }

    private static void parties(Row row, ChinesePublication publication, RecordDraft draft) {
        ChineseAddress address = ChineseAddress.of(row.get("address"));
        List<String> holders = list(row.get("patentee"));
        for (int i = 0; i < holders.size(); i++) {
            boolean first = i == 0;
            draft.party(
                    publication.holder(),
                    holders.get(i),
                    first ? address.country() : "",
                    first ? address.printed() : "");
        }
        list(row.get("designer")).forEach(name -> draft.party(publication.maker(), name));
        draft.fact("region", address.region());
    }

    private static void classes(Row row, ChinesePublication publication, RecordDraft draft, Sink sink) {
        boolean design = publication.kind().equals("design");
        boolean main = true;
        for (String printed : list(row.get("Int.Cl."))) {
            Optional<String> symbol = design ? PatentSymbols.locarno(printed) : PatentSymbols.ipc(printed);
            if (symbol.isPresent()) {
                draft.classified(design ? "locarno" : "ipc", symbol.get(), main);
                main = false;
            } else {
                sink.problem(Problem.valueLost("bad-class", "Int.Cl.", "no class symbol: '" + printed + "'"));
            }
        }
    }

    /** Values are separated by a semicolon, after which the conversion to GBK often left two question marks. */
    private static List<String> list(String cell) {
        List<String> values = new ArrayList<>(2);
        for (String part : cell.split(";", -1)) {
            String value = part.strip();
            int marks = 0;
            while (marks < value.length() && value.charAt(marks) == '?') {
                marks++;
            }
            String clean = value.substring(marks).strip();
            if (!clean.isEmpty()) {
                values.add(clean);
            }
        }
        return values;
    }
}
