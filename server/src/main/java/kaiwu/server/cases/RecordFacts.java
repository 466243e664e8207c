package kaiwu.server.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.LangText;
import kaiwu.kernel.RecordId;
import kaiwu.lake.RightRecord;
import kaiwu.register.cases.Cases;
import kaiwu.search.SearchIndex;
import kaiwu.spi.procedure.RightFacts;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;

/** What the records of the platform say of a right, for procedures to ask. */
record RecordFacts(SearchIndex index) implements Cases.Facts {

    @Override
    public Optional<RightFacts> find(String record) {
        return RecordId.find(record).flatMap(index::find).map(RecordFacts::facts);
    }

    private static RightFacts facts(RightRecord right) {
        List<String> owners = right.shown().parties().stream()
                .filter(party -> party.role() == PartyRole.OWNER)
                .map(Party::name)
                .distinct()
                .toList();
        return new RightFacts(
                right.id().toString(),
                right.id().kind(),
                right.shown().titles().stream().findFirst().map(LangText::text).orElse(""),
                right.id().number(),
                owners,
                Optional.of(right.status().state()),
                day(right, DateRole.FILED),
                day(right, DateRole.GRANTED),
                day(right, DateRole.EXPIRES));
    }

    /** A date of the right where it is known to the day. */
    private static Optional<LocalDate> day(RightRecord right, DateRole role) {
        return right.shown().dates().stream()
                .filter(dated -> dated.role() == role)
                .map(dated -> dated.date().toString())
                .filter(date -> date.length() == 10)
                .findFirst()
                .map(LocalDate::parse);
    }
}
