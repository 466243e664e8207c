package kaiwu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PriorityClaim;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;

/**
 * The words by which records find one another: numbers with their offices, in the form the office's number forms give them,
 * without kind codes. Two records are linked when one holds among its own what the other points at. Immutable.
 *
 * @param itself numbers of the record
 * @param cited numbers it cites
 * @param family applications it is, claims or descends from, and the number of its family where a source gives one
 * @param decides numbers on which it decides
 */
record LinkKeys(Set<String> itself, Set<String> cited, Set<String> family, Set<String> decides) {

    static LinkKeys of(RecordVersion shown, Catalogue catalogue) {
        Reading read = new Reading(shown.id().kind(), shown.id().office(), catalogue);
        LinkKeys keys = new LinkKeys(
                new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (NumberRef n : shown.numbers()) {
            read.add(keys.itself, n.role(), n.office(), n.number());
            if (n.role() == NumberRole.APPLICATION) {
                read.add(keys.family, n.role(), n.office(), n.number());
            }
        }
        for (PriorityClaim p : shown.priorities()) {
            read.add(keys.family, NumberRole.APPLICATION, p.office(), p.number());
        }
        for (Citation c : shown.citations()) {
            read.add(keys.cited, NumberRole.PUBLICATION, c.office(), c.number());
        }
        for (Relation r : shown.relations()) {
            if (r.type() == RelationType.DECIDES_ON) {
                read.add(keys.decides, NumberRole.REGISTRATION, r.office(), r.number());
            } else if (r.type() != RelationType.REFERS_TO && r.type() != RelationType.RENEWS) {
                read.add(keys.family, NumberRole.APPLICATION, r.office(), r.number());
            }
        }
        shown.facts().getOrDefault("familyId", List.of()).forEach(f -> keys.family.add("family:" + f));
        return keys;
    }

    /** Reads numbers as one record's offices write them. */
    private record Reading(String kind, String office, Catalogue catalogue) {

        void add(Set<String> keys, NumberRole role, String told, String number) {
            String by = told.isEmpty() ? office : told;
            Optional<String> uniform = catalogue.numbersOf(by).normalise(kind, role, number);
            String key = NumberKeys.key(uniform.orElse(number));
            if (!key.isEmpty()) {
                keys.add(key.startsWith(by) ? key : by + key);
            }
        }
    }
}
