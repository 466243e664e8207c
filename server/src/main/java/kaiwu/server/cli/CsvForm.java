package kaiwu.server.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.LangText;
import kaiwu.lake.RightRecord;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;

/** One row a record with the facts a table shows; several values in a cell are separated by {@code "; "}. */
final class CsvForm implements RecordForm {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "office",
            "title",
            "application",
            "publication",
            "registration",
            "kindCode",
            "filed",
            "granted",
            "published",
            "owner",
            "country",
            "inventor",
            "classes",
            "status",
            "lastKnown");

    @Override
    public void begin(PrintStream out) {
        out.print('\ufeff');
        new TextTable(COLUMNS, List.of()).printCsv(out);
    }

    @Override
    public boolean write(RightRecord record, PrintStream out) {
        RecordVersion shown = record.shown();
        out.print(TextTable.csvLine(List.of(
                        record.id().toString(),
                        record.id().kind(),
                        record.id().office(),
                        joined(shown.titles().stream().map(LangText::text)),
                        number(shown, NumberRole.APPLICATION),
                        number(shown, NumberRole.PUBLICATION),
                        number(shown, NumberRole.REGISTRATION),
                        shown.kindCode(),
                        date(shown, DateRole.FILED),
                        date(shown, DateRole.GRANTED),
                        shown.publishedOn().map(Object::toString).orElse(""),
                        joined(owners(shown).stream().map(Party::name)),
                        joined(owners(shown).stream().map(Party::country).distinct()),
                        joined(parties(shown, PartyRole.INVENTOR).stream().map(Party::name)),
                        joined(shown.classes().stream().map(place -> place.scheme() + ":" + place.symbol())),
                        record.status().state(),
                        record.status().lastKnown()))
                + "\r\n");
        return true;
    }

    private static String number(RecordVersion shown, NumberRole role) {
        return joined(shown.numbers().stream()
                .filter(number -> number.role() == role)
                .map(number -> number.number())
                .distinct());
    }

    private static String date(RecordVersion shown, DateRole role) {
        return shown.date(role).map(Object::toString).orElse("");
    }

    private static List<Party> owners(RecordVersion shown) {
        List<Party> owners = parties(shown, PartyRole.OWNER);
        return owners.isEmpty() ? parties(shown, PartyRole.APPLICANT) : owners;
    }

    private static List<Party> parties(RecordVersion shown, PartyRole role) {
        return shown.parties().stream().filter(party -> party.role() == role).toList();
    }

    private static String joined(Stream<String> values) {
        return values.filter(value -> !value.isEmpty()).collect(Collectors.joining("; "));
    }
}
