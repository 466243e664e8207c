package kaiwu.lake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaiwu.spi.Kind;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Relation;

/**
 * What of a version is fact and may be handed on without asking its author: numbers, dates, names, titles, classes, states,
 * countries. Left out are all passages, pictures and their captions, literature in words, every address, fields that the kind
 * marks as {@code prose} or {@code restricted}, and whatever else is too long to be a fact. Names of inventors and owners are
 * published facts of a right and stay. A function of its input; thread-safe.
 *
 * <p>Ground: facts and the official documents that state them are not works (Berne Convention art. 2(8); Copyright Law of
 * China art. 5; 17 USC 102(b), 105).
 */
public final class FactsOnly {

    /** A field's value beyond this many characters is taken for prose. */
    static final int LONGEST_VALUE = 200;
    /** A source's words for an event or relation from this many characters on are taken for prose. */
    static final int LONG_WORDS = 120;

    private FactsOnly() {}

    /** The version under the same id, source and dates, facts only; of facts only, it is returned equal. */
    public static RecordVersion of(RecordVersion v, Kind kind) {
        Map<String, List<String>> facts = facts(v, kind);
        return new RecordVersion(
                v.id(),
                v.source(),
                v.kindCode(),
                v.publishedOn(),
                v.numbers(),
                v.dates(),
                v.titles(),
                List.of(),
                v.parties().stream().map(FactsOnly::withoutAddress).distinct().toList(),
                v.classes(),
                v.priorities(),
                v.citations().stream()
                        .filter(c -> !c.number().isEmpty())
                        .map(FactsOnly::withoutWords)
                        .toList(),
                v.events().stream().map(FactsOnly::inFewWords).toList(),
                v.relations().stream()
                        .map(FactsOnly::inFewWords)
                        .filter(r -> !r.number().isEmpty() || !r.text().isEmpty())
                        .toList(),
                List.of(),
                facts,
                v.corrections().stream()
                        .filter(c -> !c.part().equals("fact") || facts.containsKey(c.name()))
                        .toList());
    }

    private static Party withoutAddress(Party p) {
        return new Party(p.role(), p.name(), p.country(), "");
    }

    private static Citation withoutWords(Citation c) {
        return new Citation(c.office(), c.number(), c.kindCode(), c.date(), "", c.category(), c.citedBy());
    }

    private static LifeEvent inFewWords(LifeEvent e) {
        return new LifeEvent(e.category(), e.date(), e.code(), few(e.text()));
    }

    private static Relation inFewWords(Relation r) {
        return new Relation(r.type(), r.kind(), r.office(), r.number(), few(r.text()));
    }

    private static String few(String words) {
        return words.length() < LONG_WORDS ? words : "";
    }

    private static Map<String, List<String>> facts(RecordVersion v, Kind kind) {
        Map<String, List<String>> facts = new TreeMap<>();
        v.facts().forEach((id, values) -> {
            Kind.Field field = kind.fields().get(id);
            List<String> brief = values.stream()
                    .filter(value -> value.length() <= LONGEST_VALUE)
                    .toList();
            if (field != null && !field.prose() && !field.restricted() && !brief.isEmpty()) {
                facts.put(id, brief);
            }
        });
        return facts;
    }
}
