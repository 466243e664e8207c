package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import kaiwu.kernel.Bilingual;

/** How reading stops: where, why, and what to write instead. Never leaves {@link QueryParser#parse}. */
final class NotAQuery extends Exception {

    private final transient Place place;
    private final transient Bilingual message;
    private final transient Bilingual proposal;
    private final transient List<String> instead;
    private final transient List<String> whole;

    private NotAQuery(Place place, Bilingual message, Bilingual proposal, List<String> instead, List<String> whole) {
        super(message.en());
        this.place = place;
        this.message = message;
        this.proposal = proposal;
        this.instead = instead;
        this.whole = whole;
    }

    NotAQuery(Place place, String zh, String en, String zhProposal, String enProposal) {
        this(place, new Bilingual(zh, en), new Bilingual(zhProposal, enProposal), List.of(), List.of());
    }

    /** The same, with what to write in this place. */
    NotAQuery instead(List<String> texts) {
        return new NotAQuery(place, message, proposal, texts, whole);
    }

    /** The same, with whole texts to write. */
    NotAQuery mended(List<String> texts) {
        return new NotAQuery(place, message, proposal, instead, texts);
    }

    /** What is told to who asked; the mended texts still unproved. */
    Parsed.NotUnderstood why(String text) {
        List<String> mended = new ArrayList<>(whole);
        instead.forEach(each -> mended.add(place.replacedBy(each, text)));
        return new Parsed.NotUnderstood(place.at(), Math.max(1, place.length()), message, proposal, mended);
    }

    /** A stretch of the text, counted in characters from 0. */
    record Place(int at, int length) {

        /** The text with something else in this place. */
        String replacedBy(String other, String text) {
            return text.substring(0, at) + other + text.substring(Math.min(at + length, text.length()));
        }
    }
}
