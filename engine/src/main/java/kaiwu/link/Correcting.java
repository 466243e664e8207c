package kaiwu.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaiwu.spi.record.NameKey;

/**
 * Owners on their way to what people say they are. Only the owners that a correction names are touched. A correction of a name
 * that is not there, or of what is already so, changes nothing. Used once.
 */
final class Correcting {

    private final Map<NameKey, NameKey> ownerOf;
    private final Map<NameKey, List<NameKey>> namesOf = new HashMap<>();
    private final Map<NameKey, List<Merge>> mergesOf = new HashMap<>();
    private final Owners computed;

    Correcting(Owners computed, Map<NameKey, NameKey> ownerOf) {
        this.computed = computed;
        this.ownerOf = new HashMap<>(ownerOf);
    }

    void apply(Correction correction) {
        switch (correction) {
            case Correction.Together(NameKey a, NameKey b) -> together(a, b);
            case Correction.Apart(NameKey a, NameKey b) -> apart(a, b);
        }
    }

    /** The owner of each name, after the corrections. */
    Map<NameKey, NameKey> ownerOf() {
        return ownerOf;
    }

    /** Every merge that holds after the corrections. */
    List<Merge> merges() {
        List<Merge> all = new ArrayList<>();
        for (Merge merge : computed.merges()) {
            NameKey before = computed.ownerOf(merge.a()).orElse(merge.a());
            if (!mergesOf.containsKey(before)) {
                all.add(merge);
            }
        }
        mergesOf.values().forEach(all::addAll);
        return all;
    }

    private void together(NameKey a, NameKey b) {
        NameKey one = ownerOf.get(a);
        NameKey other = ownerOf.get(b);
        if (one == null || other == null || one.equals(other)) {
            return;
        }
        List<NameKey> names = new ArrayList<>(names(one));
        names.addAll(names(other));
        List<Merge> merges = new ArrayList<>(merges(one));
        merges.addAll(merges(other));
        merges.add(new Merge(a, b, 1, List.of(new Reason(Reason.Kind.CORRECTED, 0))));
        gone(one);
        gone(other);
        settle(names, merges);
    }

    private void apart(NameKey a, NameKey b) {
        NameKey owner = ownerOf.get(a);
        if (owner == null || a.equals(b) || !owner.equals(ownerOf.get(b))) {
            return;
        }
        List<Merge> merges = new ArrayList<>(merges(owner));
        List<NameKey> names = names(owner);
        path(a, b, merges).stream()
                .min(Comparator.comparingDouble(Merge::confidence))
                .ifPresent(merges::remove);
        Set<NameKey> ofB = reached(b, merges);
        List<NameKey> rest = names.stream().filter(name -> !ofB.contains(name)).toList();
        gone(owner);
        settle(ofB, merges);
        settle(rest, merges);
    }

    private List<NameKey> names(NameKey owner) {
        return namesOf.getOrDefault(owner, computed.namesOf(owner));
    }

    private List<Merge> merges(NameKey owner) {
        return mergesOf.getOrDefault(owner, computed.mergesOf(owner));
    }

    private void gone(NameKey owner) {
        namesOf.put(owner, List.of());
        mergesOf.put(owner, List.of());
    }

    private void settle(Collection<NameKey> names, List<Merge> merges) {
        Set<NameKey> own = new HashSet<>(names);
        NameKey owner = own.stream().min(NameKey::compareTo).orElseThrow();
        namesOf.put(owner, List.copyOf(own));
        mergesOf.put(
                owner,
                merges.stream()
                        .filter(merge -> own.contains(merge.a()) && own.contains(merge.b()))
                        .toList());
        own.forEach(name -> ownerOf.put(name, owner));
    }

    /** The merges that lead from one name to another, the nearest to the second first; none when none do. */
    private static List<Merge> path(NameKey from, NameKey to, List<Merge> merges) {
        Map<NameKey, Merge> cameBy = new HashMap<>();
        walk(from, merges, cameBy);
        List<Merge> path = new ArrayList<>();
        for (NameKey at = to; cameBy.containsKey(at) && !at.equals(from); ) {
            Merge step = cameBy.get(at);
            path.add(step);
            at = step.a().equals(at) ? step.b() : step.a();
        }
        return path;
    }

    private static Set<NameKey> reached(NameKey from, List<Merge> merges) {
        return walk(from, merges, new HashMap<>());
    }

    /** Everything that merges lead to from here, itself too; for each, the merge by which it was come to. */
    private static Set<NameKey> walk(NameKey from, List<Merge> merges, Map<NameKey, Merge> cameBy) {
        Map<NameKey, List<Merge>> at = new HashMap<>();
        for (Merge merge : merges) {
            at.computeIfAbsent(merge.a(), a -> new ArrayList<>(1)).add(merge);
            at.computeIfAbsent(merge.b(), b -> new ArrayList<>(1)).add(merge);
        }
        Set<NameKey> seen = new HashSet<>(Set.of(from));
        Deque<NameKey> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            NameKey here = next.remove();
            for (Merge merge : at.getOrDefault(here, List.of())) {
                NameKey there = merge.a().equals(here) ? merge.b() : merge.a();
                if (seen.add(there)) {
                    cameBy.put(there, merge);
                    next.add(there);
                }
            }
        }
        return seen;
    }
}
