package kaiwu.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How sure it is that two groups of names are one owner. What the names alone say gives a first chance; what the records have
 * in common adds to its logarithm, as independent evidence does. The weights were set on the tuning half of hand-checked
 * names ({@code ./kaiwu bench owners} prints how well they do). Immutable, thread-safe.
 */
final class Likeness {

    /** From this confidence on two names are one owner. */
    static final double ENOUGH = 0.8;

    private final Commonness common;

    Likeness(Commonness common) {
        this.common = common;
    }

    /**
     * A judgement of two groups.
     *
     * @param confidence 0 to 1
     */
    record Verdict(double confidence, List<Reason> reasons) {

        boolean isEnough() {
            return confidence >= ENOUGH;
        }
    }

    /** Empty when the names have too little in common to be looked at, or contradict each other. */
    Optional<Verdict> of(Group a, Group b) {
        if (contradict(a, b)) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        double chance = new NameLikeness(a.name, b.name, common).chance(reasons);
        return chance == 0 ? Optional.empty() : Optional.of(weighed(chance, a, b, reasons));
    }

    /** As {@link #of} for a foreign name that renders a Chinese one. */
    Optional<Verdict> rendering(Group han, Group latin) {
        return contradict(han, latin)
                ? Optional.empty()
                : Optional.of(
                        weighed(0.93, han, latin, new ArrayList<>(List.of(new Reason(Reason.Kind.ROMANISED, 0)))));
    }

    private static boolean contradict(Group a, Group b) {
        boolean person = a.name.nature() == ParsedName.Nature.PERSON || b.name.nature() == ParsedName.Nature.PERSON;
        return person && Collections.disjoint(a.addresses, b.addresses)
                || inOtherPlaces(a.regions, b.regions)
                || apart(a.identifiers, b.identifiers)
                || !a.name.numbers().equals(b.name.numbers());
    }

    /** Whether each names a place that the other does not, as two branches in one country do. */
    static boolean inOtherPlaces(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && !a.containsAll(b) && !b.containsAll(a);
    }

    static boolean apart(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
    }

    private Verdict weighed(double chance, Group a, Group b, List<Reason> reasons) {
        double odds = Math.log(chance / (1 - chance));
        if (a.regions.isEmpty() != b.regions.isEmpty()) {
            odds -= 0.8;
            reasons.add(new Reason(Reason.Kind.PLACE_ON_ONE_SIDE, 0));
        }
        if (!a.name.functions().equals(b.name.functions())) {
            odds -= 2.5;
            reasons.add(new Reason(Reason.Kind.FUNCTION_DIFFERS, 0));
        }
        if (apart(a.name.legal(), b.name.legal())) {
            odds -= 0.3;
            reasons.add(new Reason(Reason.Kind.LEGAL_FORM_DIFFERS, 0));
        }
        if (mayBePerson(a) && mayBePerson(b) && reasons.stream().anyMatch(Likeness::isSlip)) {
            odds -= 1.5;
        }
        odds += context(a, b, reasons);
        return new Verdict(1 / (1 + Math.exp(-odds)), List.copyOf(reasons));
    }

    /** Nothing tells a body, and no word says what its business is: two letters may make another person. */
    private static boolean mayBePerson(Group group) {
        return group.name.nature() == ParsedName.Nature.UNTOLD
                && group.name.words().size() > 1
                && group.name.words().stream().allMatch(ParsedName.Word::proper);
    }

    private static boolean isSlip(Reason reason) {
        return reason.kind() == Reason.Kind.SPELLING || reason.kind() == Reason.Kind.SOUND;
    }

    private double context(Group a, Group b, List<Reason> reasons) {
        double odds = 0;
        if (!a.countries.isEmpty() && !b.countries.isEmpty()) {
            boolean same = !Collections.disjoint(a.countries, b.countries);
            odds += same ? 0.3 : -1.2;
            reasons.add(new Reason(same ? Reason.Kind.SAME_COUNTRY : Reason.Kind.OTHER_COUNTRY, 0));
        }
        if (!Collections.disjoint(a.addresses, b.addresses)) {
            odds += 2.5;
            reasons.add(new Reason(Reason.Kind.SAME_ADDRESS, 0));
        }
        if (!Collections.disjoint(a.identifiers, b.identifiers)) {
            odds += 6;
            reasons.add(new Reason(Reason.Kind.SAME_IDENTIFIER, 0));
        }
        long[] companions = shared(a.companions, b.companions);
        if (companions.length > 0) {
            odds += common.weight(companions);
            reasons.add(new Reason(Reason.Kind.COMPANIONS, companions.length));
        }
        int least = Math.min(a.classes.length, b.classes.length);
        if (least > 0 && shared(a.classes, b.classes).length * 2 >= least) {
            odds += 0.3;
            reasons.add(new Reason(Reason.Kind.CLASSES, 0));
        }
        return odds;
    }

    private static long[] shared(long[] a, long[] b) {
        long[] shared = new long[Math.min(a.length, b.length)];
        int n = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared[n++] = a[i];
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return java.util.Arrays.copyOf(shared, n);
    }

    /** How common words and people are among the names at hand. */
    record Commonness(Map<String, Integer> words, Map<Long, Integer> people) {

        /** Whether a word stands in several names that have nothing else in common: then a neighbour of it is no slip. */
        boolean isKnown(String word) {
            return words.getOrDefault(word, 0) >= 4;
        }

        /** What companions in common weigh: the rarer they are, the more. */
        double weight(long[] companions) {
            double rare = 0;
            for (long companion : companions) {
                rare += 2.0 / Math.max(2, people.getOrDefault(companion, 2));
            }
            return Math.min(4.5, 1.5 * Math.log1p(rare) / Math.log(2));
        }
    }
}
