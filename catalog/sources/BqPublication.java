package sources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;

/**
 * Publications as Google Patents Public Data writes their numbers: {@code US-2004215390-A1}; in applications of the United
 * States the zero after the year is lost.
 */
public final class BqPublication {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2})-([A-Z]{0,3}\\d+[A-Z]?)-([A-Z]\\d?)");

    private BqPublication() {}

    /** What the number alone tells; empty when it is none, and then the document is rejected. */
    public static Optional<RecordDraft> begin(String number, Sink sink) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            sink.problem(Problem.rejected(
                    "no-number",
                    "publication_number",
                    "no publication number of the form US-7654321-B2: '" + number + "'"));
            return Optional.empty();
        }
        String office = parts.group(1);
        String kindCode = parts.group(3);
        RecordDraft draft = new RecordDraft(PatentKinds.of(office, kindCode), office);
        draft.published(kindCode, Optional.empty());
        draft.number(NumberRole.PUBLICATION, office, parts.group(2), kindCode, Optional.empty());
        PatentKinds.event(office, kindCode, parts.group(2))
                .ifPresent(event -> draft.event(event, Optional.empty(), kindCode, ""));
        if (office.equals("US")) {
            draft.fact("documentType", UsPatent.documentType(kindCode));
        }
        return Optional.of(draft);
    }

    /** The documents cited, with commas between them; the list repeats itself: each number counts once. */
    public static void citations(RecordDraft draft, String list, Sink sink) {
        Set<String> numbers = new LinkedHashSet<>(List.of(list.strip().split("\\s*,\\s*")));
        for (String number : numbers) {
            Matcher parts = NUMBER.matcher(number);
            if (parts.matches()) {
                draft.cites(new Citation(parts.group(1), parts.group(2), parts.group(3), Optional.empty(), "", "", ""));
            } else if (!number.isBlank()) {
                sink.problem(Problem.valueLost("bad-citation", "Citations", "no publication number: '" + number + "'"));
            }
        }
    }
}
