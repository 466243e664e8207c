package kaiwu.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Section;

/**
 * One kind of right (or of record about rights). From {@code kind.yml} of its folder; the engine knows a kind by nothing
 * else. Immutable.
 *
 * @param id folder name; first part of every record id
 * @param name what people call it
 * @param plural heading for many of them
 * @param law what it rests on: law and article
 * @param order place in lists of kinds, from 1
 * @param identifiedBy number roles that may name the right, best first
 * @param schemes classification schemes it uses, most telling first
 * @param fields further facts a record of this kind may have, by field name
 * @param states states of its life, by state id, in the order of a life
 * @param transitions the state an event leads to; events not named here leave the state as it is
 * @param eventWords what events are called for this kind, where the law has a word of its own: a patent is granted, a mark
 *     registered
 * @param restricted sections whose text is read by permission only; existence and class stay public
 * @param namesAlike whether its names can be searched for alike ones, and by which goods
 */
public record Kind(
        String id,
        Bilingual name,
        Bilingual plural,
        Bilingual law,
        int order,
        List<NumberRole> identifiedBy,
        List<String> schemes,
        Map<String, Field> fields,
        Map<String, State> states,
        Map<EventCategory, String> transitions,
        Map<EventCategory, Bilingual> eventWords,
        Set<Section> restricted,
        Optional<NamesAlike> namesAlike) {

    /** A kind whose events are called as they are in general, without further abilities. */
    public Kind(
            String id,
            Bilingual name,
            Bilingual plural,
            Bilingual law,
            int order,
            List<NumberRole> identifiedBy,
            List<String> schemes,
            Map<String, Field> fields,
            Map<String, State> states,
            Map<EventCategory, String> transitions,
            Set<Section> restricted) {
        this(
                id,
                name,
                plural,
                law,
                order,
                identifiedBy,
                schemes,
                fields,
                states,
                transitions,
                Map.of(),
                restricted,
                Optional.empty());
    }

    /** Whether any of its texts or facts is read by permission only. */
    public boolean isRestricted() {
        return !restricted.isEmpty() || fields.values().stream().anyMatch(Field::restricted);
    }

    /**
     * A further fact of a kind.
     *
     * @param id shared field name: one name means one thing for every kind
     * @param label what readers see
     * @param facet whether results are counted by it
     * @param restricted whether it is read by permission only
     * @param prose whether its values are somebody's words rather than facts, so that they stay out of the starter set
     */
    public record Field(String id, Bilingual label, boolean facet, boolean restricted, boolean prose) {

        /** A field whose values are facts. */
        public Field(String id, Bilingual label, boolean facet, boolean restricted) {
            this(id, label, facet, restricted, false);
        }
    }

    /**
     * A state of a right's life.
     *
     * @param id {@code pending}, {@code in-force}, {@code ended}, …; shared between kinds where the meaning is shared
     * @param label the word for it
     * @param last whether nothing but a restoration leads out of it, so that it holds even after the data ends
     */
    public record State(String id, Bilingual label, boolean last) {}
}
