package sources;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/**
 * A publication number of the Chinese office with its ST.16 kind code, {@code CN209078969U}: the code tells the kind of
 * right and whether this is the publication of an application (A) or of a grant (B, C, U, Y, S, D). Immutable.
 *
 * @param number with country and kind code, as printed
 * @param kindCode one letter, with a digit where one is printed
 */
public record ChinesePublication(String number, String kindCode) {

    private static final Pattern PRINTED = Pattern.compile("(CN)?\\s*(\\d{7,9})\\s*([ABCUYSD]\\d?)");

    /** Reads a number; empty when the text is no publication number with a known kind code. */
    public static Optional<ChinesePublication> find(String text) {
        Matcher printed = PRINTED.matcher(text.strip());
        return printed.matches()
                ? Optional.of(new ChinesePublication("CN" + printed.group(2) + printed.group(3), printed.group(3)))
                : Optional.empty();
    }

    /** Reads a number; without a known one the document is rejected, {@code where} being the field it should stand in. */
    public static Optional<ChinesePublication> orReject(String where, String text, Sink sink) {
        Optional<ChinesePublication> found = find(text);
        if (found.isEmpty()) {
            sink.problem(Problem.rejected("no-number", where, "no Chinese publication number: '" + text + "'"));
        }
        return found;
    }

    /** Id of the kind of right. */
    public String kind() {
        return switch (kindCode.charAt(0)) {
            case 'U', 'Y' -> "utilitymodel";
            case 'S', 'D' -> "design";
            default -> "invention";
        };
    }

    public boolean isGrant() {
        return kindCode.charAt(0) != 'A';
    }

    /** The role of who is named as holder: applicants before grant (INID 71), proprietors after (INID 73). */
    public PartyRole holder() {
        return isGrant() ? PartyRole.OWNER : PartyRole.APPLICANT;
    }

    /** The role of who made it. */
    public PartyRole maker() {
        return PatentKinds.maker(kind());
    }

    /**
     * A draft with the number and what the publication does: a patent right takes effect on the day its grant is announced
     * (Patent Law of China, arts. 39, 40).
     */
    public RecordDraft draft(Optional<PartialDate> publishedOn) {
        RecordDraft draft = new RecordDraft(kind(), "CN")
                .published(kindCode, publishedOn)
                .number(NumberRole.PUBLICATION, "CN", number, kindCode, publishedOn);
        return isGrant()
                ? draft.date(DateRole.GRANTED, publishedOn).event(EventCategory.GRANTED, publishedOn, "", "授权公告")
                : draft.date(DateRole.APPLICATION_PUBLISHED, publishedOn)
                        .event(EventCategory.APPLICATION_PUBLISHED, publishedOn, "", "申请公布");
    }
}
