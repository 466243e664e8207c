package kaiwu.spi.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;

/**
 * A record while a reader fills it. Every adder trims its text, ignores what is blank and returns the draft, so that a
 * reader is a list of sentences. Not thread-safe; used by one reader for one document.
 *
 * <p>A reader gives numbers as the source writes them. Which of them names the right, and how its office writes it, is
 * decided later from the kind and the office.
 */
public final class RecordDraft {

    private final String kind;
    private final String office;
    private String kindCode = "";
    private Optional<PartialDate> publishedOn = Optional.empty();
    private Optional<String> unnumbered = Optional.empty();
    private final List<NumberRef> numbers = new ArrayList<>(3);
    private final List<DatedFact> dates = new ArrayList<>(4);
    private final List<LangText> titles = new ArrayList<>(2);
    private final List<Passage> passages = new ArrayList<>(2);
    private final List<Party> parties = new ArrayList<>(4);
    private final List<ClassSymbol> classes = new ArrayList<>(4);
    private final List<PriorityClaim> priorities = new ArrayList<>(0);
    private final List<Citation> citations = new ArrayList<>(0);
    private final List<LifeEvent> events = new ArrayList<>(2);
    private final List<Relation> relations = new ArrayList<>(0);
    private final List<Media> media = new ArrayList<>(0);
    private final Map<String, List<String>> facts = new TreeMap<>();
    private final List<Correction> corrections = new ArrayList<>(0);

    /**
     * @param kind id of a kind folder
     * @param office ST.3 code of the office that keeps the right
     */
    public RecordDraft(String kind, String office) {
        this.kind = kind;
        this.office = office.strip().toUpperCase(Locale.ROOT);
    }

    public String kind() {
        return kind;
    }

    public String office() {
        return office;
    }

    public List<NumberRef> numbers() {
        return List.copyOf(numbers);
    }

    public List<LangText> titles() {
        return List.copyOf(titles);
    }

    /** The ST.16 kind code and date of this publication. */
    public RecordDraft published(String kindCode, Optional<PartialDate> date) {
        this.kindCode = kindCode.strip();
        this.publishedOn = date;
        return this;
    }

    public RecordDraft number(NumberRole role, String number) {
        return number(role, office, number, "", Optional.empty());
    }

    public RecordDraft number(
            NumberRole role, String numberOffice, String number, String numberKindCode, Optional<PartialDate> date) {
        if (!number.isBlank()) {
            numbers.add(new NumberRef(role, numberOffice.strip(), number.strip(), numberKindCode.strip(), date));
        }
        return this;
    }

    /**
     * Says that this right has no number and is known by these words alone. It is given one, from which nobody can guess the
     * words; the same words have the same number as long as the data folder lives. The words are not kept.
     */
    public RecordDraft unnumbered(String words) {
        unnumbered = Optional.of(words);
        return this;
    }

    public Optional<String> unnumbered() {
        return unnumbered;
    }

    /** Keeps the first date given for a role. */
    public RecordDraft date(DateRole role, Optional<PartialDate> date) {
        if (date.isPresent() && dates.stream().noneMatch(known -> known.role() == role)) {
            dates.add(new DatedFact(role, date.get()));
        }
        return this;
    }

    /** A date that is an event of the life as well; nothing when it is not known. */
    public RecordDraft happened(DateRole role, EventCategory category, Optional<PartialDate> date) {
        return date.isPresent() ? date(role, date).event(category, date, "", "") : this;
    }

    public RecordDraft title(String lang, String text) {
        if (!text.isBlank()) {
            LangText title = new LangText(lang(lang), collapse(text));
            if (!titles.contains(title)) {
                titles.add(title);
            }
        }
        return this;
    }

    public RecordDraft passage(Section section, String lang, String text) {
        if (!text.isBlank()) {
            passages.add(new Passage(section, lang(lang), text.strip()));
        }
        return this;
    }

    public RecordDraft party(PartyRole role, String name) {
        return party(role, name, "", "");
    }

    public RecordDraft party(PartyRole role, String name, String country, String address) {
        if (!name.isBlank()) {
            Party party = new Party(role, collapse(name), country.strip(), collapse(address));
            if (!parties.contains(party)) {
                parties.add(party);
            }
        }
        return this;
    }

    /** Adds a place in a scheme; a symbol that is there already is not added twice. */
    public RecordDraft classified(String scheme, String symbol, boolean main) {
        String trimmed = symbol.strip();
        if (!trimmed.isEmpty()
                && classes.stream()
                        .noneMatch(c -> c.scheme().equals(scheme) && c.symbol().equals(trimmed))) {
            classes.add(new ClassSymbol(scheme, trimmed, main));
        }
        return this;
    }

    public RecordDraft priority(String priorityOffice, String number, Optional<PartialDate> date) {
        if (!number.isBlank()) {
            priorities.add(new PriorityClaim(priorityOffice.strip(), number.strip(), date));
        }
        return this;
    }

    public RecordDraft cites(Citation citation) {
        if (!citation.number().isBlank() || !citation.text().isBlank()) {
            citations.add(citation);
        }
        return this;
    }

    public RecordDraft event(EventCategory category, Optional<PartialDate> date, String code, String text) {
        events.add(new LifeEvent(category, date, code.strip(), collapse(text)));
        return this;
    }

    public RecordDraft relation(Relation relation) {
        if (!relation.number().isBlank() || !relation.text().isBlank()) {
            relations.add(relation);
        }
        return this;
    }

    public RecordDraft media(String role, String name, String caption) {
        if (!name.isBlank()) {
            media.add(new Media(role, name.strip(), collapse(caption)));
        }
        return this;
    }

    /** Adds a value to a field that the kind declares in kind.yml. */
    public RecordDraft fact(String field, String value) {
        if (!value.isBlank()) {
            facts.computeIfAbsent(field, f -> new ArrayList<>(1)).add(value.strip());
        }
        return this;
    }

    /** Puts the correction in the place of what the source says there; false, and nothing done, when it says something else. */
    public boolean correct(Correction correction) {
        DraftCorrection draft = new DraftCorrection(correction);
        boolean done = switch (correction.part()) {
            case "publishedOn" -> publishedOn.filter(draft::isSaid).isPresent();
            case "number" -> draft.inNumbers(numbers);
            case "date" -> draft.inDates(dates);
            case "event" -> draft.inEvents(events);
            case "title" -> draft.inTitles(titles);
            case "party" -> draft.inParties(parties);
            case "class" -> draft.inClasses(classes);
            default -> draft.inValues(facts.getOrDefault(correction.name(), new ArrayList<>(0)));
        };
        if (done && correction.part().equals("publishedOn")) {
            publishedOn = Optional.of(draft.date());
        }
        if (done) {
            corrections.add(correction);
        }
        return done;
    }

    /** Whether one of its titles, whatever the language, is this text. */
    public boolean isTitled(String text) {
        return titles.stream().anyMatch(title -> title.text().equals(text));
    }

    /** Freezes the draft under the id and source it belongs to. */
    public RecordVersion freeze(RecordId id, String source) {
        Map<String, List<String>> frozen = new TreeMap<>();
        facts.forEach((field, values) -> frozen.put(field, List.copyOf(values)));
        return new RecordVersion(
                id,
                source,
                kindCode,
                publishedOn,
                List.copyOf(numbers),
                List.copyOf(dates),
                List.copyOf(titles),
                List.copyOf(passages),
                List.copyOf(parties),
                List.copyOf(classes),
                List.copyOf(priorities),
                List.copyOf(citations),
                List.copyOf(events),
                List.copyOf(relations),
                List.copyOf(media),
                frozen,
                List.copyOf(corrections));
    }

    private static String lang(String lang) {
        return lang.strip().toLowerCase(Locale.ROOT);
    }

    /** White space runs become one blank: names and titles are single lines. */
    private static String collapse(String text) {
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c < ' ' || c == '\u00a0' || (c == ' ' && i > 0 && stripped.charAt(i - 1) == ' ')) {
                return stripped.replaceAll("[\\s\\u00a0]+", " ");
            }
        }
        return stripped;
    }
}
