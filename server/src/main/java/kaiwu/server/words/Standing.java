package kaiwu.server.words;

import java.util.Locale;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.EventWords;
import kaiwu.lake.Status;
import kaiwu.spi.Kind;
import kaiwu.spi.record.LifeEvent;

/**
 * How a right stands, in words for readers: the state with the event that decides it and, unless it is a last one, the day of
 * the snapshot it was seen in; where the data no longer says, what was last known comes first, then the day on which the data
 * ends. Immutable.
 *
 * @param word the state, or the last known one
 * @param why what follows the word, beginning with its own punctuation or space; may be empty
 */
public record Standing(String word, String why) {

    public static Standing of(Status status, Kind kind, Words words) {
        Lang lang = words.lang();
        String by = status.decidedBy()
                .map(event -> words.get("status.by", told(event, kind, lang)))
                .orElse("");
        if (status.holds()) {
            Kind.State state = kind.states().get(status.state());
            boolean forEver = state != null && state.last();
            String asOf = forEver
                    ? ""
                    : status.asOf().map(date -> words.get("status.asof", date)).orElse("");
            return new Standing(lang.of(status.word(kind)), by + asOf);
        }
        String ends = status.asOf()
                .map(date -> words.get("status.ends", date))
                .orElseGet(() -> words.get(by.isEmpty() ? "status.undecided" : "status.since"));
        return Optional.ofNullable(kind.states().get(status.lastKnown()))
                .map(last -> new Standing(words.get("status.last", inSentence(lang.of(last.label()))), by + ends))
                .orElseGet(() -> new Standing(lang.of(status.word(kind)), by + ends));
    }

    /** The whole sentence. */
    @Override
    public String toString() {
        return word + why;
    }

    private static String inSentence(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static String told(LifeEvent event, Kind kind, Lang lang) {
        Bilingual word = EventWords.of(event.category(), kind);
        return lang.of(word) + event.date().map(date -> " " + date).orElse("");
    }
}
