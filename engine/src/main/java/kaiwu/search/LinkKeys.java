package kaiwu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kaiwu.kernel.Sha256;
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
 * <p>Kinds that have numbers of families share one world of numbers, for a priority may be claimed and a document cited across
 * them; every other kind has a world of its own, whose name stands before the number: a mark and a patent of one office may
 * bear the same one.
 *
 * @param itself numbers of the record
 * @param cited numbers it cites
 * @param family applications it is, claims or descends from, and the number of its family where a source gives one
 * @param simple one key for the whole set of what it claims, as {@link #claims} tells it, and the number of its family
 * @param decides numbers on which it decides
 */
record LinkKeys(Set<String> itself, Set<String> cited, Set<String> family, Set<String> simple, Set<String> decides) {

    private static final String FAMILY_ID = "familyId";

    static LinkKeys of(RecordVersion shown, Catalogue catalogue) {
        Reading read = new Reading(shown.id().kind(), shown.id().office(), catalogue);
        LinkKeys keys = new LinkKeys(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
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
                read.told(keys.decides, r);
            } else if (r.type() != RelationType.REFERS_TO && r.type() != RelationType.RENEWS) {
                read.add(keys.family, NumberRole.APPLICATION, r.office(), r.number());
            }
        }
        Set<String> claims = claims(shown, read);
        if (!claims.isEmpty()) {
            keys.simple.add(
                    "set:" + Sha256.of(String.join("|", claims)).toString().substring(0, 16));
        }
        for (String family : shown.facts().getOrDefault(FAMILY_ID, List.of())) {
            keys.family.add("family:" + family);
            keys.simple.add("family:" + family);
        }
        return keys;
    }

    /** The key under which the record stands that is cited; empty where no number is told. */
    static String ofCited(Citation citation, RecordVersion by, Catalogue catalogue) {
        Set<String> keys = new LinkedHashSet<>();
        new Reading(by.id().kind(), by.id().office(), catalogue)
                .add(keys, NumberRole.PUBLICATION, citation.office(), citation.number());
        return keys.stream().findFirst().orElse("");
    }

    /**
     * The first applications a right goes back to, in order: all whose priority it claims; where it claims none, the
     * international application whose national phase or the application whose division it is; else its own application.
     */
    private static Set<String> claims(RecordVersion shown, Reading read) {
        Set<String> claims = new TreeSet<>();
        for (PriorityClaim p : shown.priorities()) {
            read.add(claims, NumberRole.APPLICATION, p.office(), p.number());
        }
        if (claims.isEmpty()) {
            for (Relation r : shown.relations()) {
                if (r.type() == RelationType.NATIONAL_PHASE_OF || r.type() == RelationType.DIVISION_OF) {
                    read.add(claims, NumberRole.APPLICATION, r.office(), r.number());
                }
            }
        }
        if (claims.isEmpty()) {
            for (NumberRef n : shown.numbers()) {
                if (n.role() == NumberRole.APPLICATION) {
                    read.add(claims, n.role(), n.office(), n.number());
                }
            }
        }
        return claims;
    }

    /** Reads numbers as one record's offices write them. */
    private record Reading(String kind, String office, Catalogue catalogue) {

        void add(Set<String> keys, NumberRole role, String told, String number) {
            add(keys, kind, role, told, number);
        }

        /** The right a relation is about; one of any kind where it does not say which. */
        void told(Set<String> keys, Relation relation) {
            if (relation.kind().isEmpty()) {
                catalogue
                        .kinds()
                        .keySet()
                        .forEach(
                                each -> add(keys, each, NumberRole.REGISTRATION, relation.office(), relation.number()));
            } else {
                add(keys, relation.kind(), NumberRole.REGISTRATION, relation.office(), relation.number());
            }
        }

        private void add(Set<String> keys, String of, NumberRole role, String told, String number) {
            String by = told.isEmpty() ? officeIn(number) : told;
            Optional<String> uniform = catalogue.numbersOf(by).normalise(of, role, number);
            String key = NumberKeys.key(uniform.orElse(number));
            if (!key.isEmpty()) {
                keys.add(world(of) + (key.startsWith(by) ? key : by + key));
            }
        }

        /** The office whose letters a number begins with; the record's own where it begins with none. */
        private String officeIn(String number) {
            String letters = number.substring(0, Math.min(2, number.length()));
            return catalogue.offices().containsKey(letters) ? letters : office;
        }

        private String world(String of) {
            return catalogue
                            .findKind(of)
                            .filter(found -> found.fields().containsKey(FAMILY_ID))
                            .isPresent()
                    ? ""
                    : of + "/";
        }
    }

    /**
     * The word by which an application is known that a record names, as {@link #family} has it.
     *
     * @param told its office, empty when it is the record's own
     * @return empty when the number has neither letter nor digit
     */
    static Optional<String> application(RecordVersion shown, Catalogue catalogue, String told, String number) {
        Set<String> key = new LinkedHashSet<>();
        new Reading(shown.id().kind(), shown.id().office(), catalogue).add(key, NumberRole.APPLICATION, told, number);
        return key.stream().findFirst();
    }
}
