package kaiwu.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.spi.record.NameKey;

/** All owners: which names are whose. Immutable, thread-safe. */
public final class Owners {

    private final Map<NameKey, NameForm> forms;
    private final Map<NameKey, NameKey> ownerOf;
    private final Map<NameKey, List<NameKey>> namesOf;
    private final Map<NameKey, List<Merge>> mergesOf;

    private Owners(Map<NameKey, NameForm> forms, Map<NameKey, NameKey> ownerOf, List<Merge> merges) {
        this.forms = forms;
        this.ownerOf = ownerOf;
        this.namesOf = new HashMap<>();
        ownerOf.forEach((name, owner) ->
                namesOf.computeIfAbsent(owner, o -> new ArrayList<>(1)).add(name));
        this.mergesOf = new HashMap<>();
        for (Merge merge : merges) {
            NameKey owner = ownerOf.get(merge.a());
            if (owner != null && owner.equals(ownerOf.get(merge.b()))) {
                mergesOf.computeIfAbsent(owner, o -> new ArrayList<>(1)).add(merge);
            }
        }
    }

    public static Owners none() {
        return new Owners(Map.of(), Map.of(), List.of());
    }

    /** Merges these forms. */
    public static Owners of(List<NameForm> forms, NameParser parser) {
        List<NameForm> sorted =
                forms.stream().sorted(Comparator.comparing(NameForm::key)).toList();
        Merging merging = new Merging(sorted);
        int[] clusters = merging.run(parser);
        Map<NameKey, NameForm> byKey = new HashMap<>(sorted.size() * 2);
        Map<NameKey, NameKey> ownerOf = new HashMap<>(sorted.size() * 2);
        NameKey[] first = new NameKey[sorted.size()];
        for (int i = 0; i < clusters.length; i++) {
            NameForm form = sorted.get(i);
            byKey.put(form.key(), form);
            NameKey owner = first[clusters[i]];
            if (owner == null) {
                owner = form.key();
                first[clusters[i]] = owner;
            }
            ownerOf.put(form.key(), owner);
        }
        return new Owners(byKey, ownerOf, merging.merges());
    }

    /** Number of owners. */
    public int size() {
        return namesOf.size();
    }

    /** Number of names. */
    public int names() {
        return forms.size();
    }

    /** The id of the owner that goes under this name. */
    public Optional<NameKey> ownerOf(NameKey name) {
        return Optional.ofNullable(ownerOf.get(name));
    }

    /** The names of an owner, by key; none when no owner has this id. */
    public List<NameKey> namesOf(NameKey owner) {
        return namesOf.getOrDefault(owner, List.of());
    }

    /** The owner that goes under this name. */
    public Optional<Owner> find(NameKey name) {
        return ownerOf(name).map(this::owner);
    }

    /** The name by which an owner is shown. */
    public Optional<String> displayName(NameKey owner) {
        return namesOf(owner).stream().map(this::form).min(MOST_WRITTEN).map(NameForm::name);
    }

    private static final Comparator<NameForm> MOST_WRITTEN =
            Comparator.comparingInt((NameForm f) -> -f.records()).thenComparing(NameForm::key);

    private Owner owner(NameKey id) {
        List<NameForm> names =
                namesOf(id).stream().map(this::form).sorted(MOST_WRITTEN).toList();
        return new Owner(id, names.getFirst().name(), names, mergesOf.getOrDefault(id, List.of()));
    }

    private NameForm form(NameKey key) {
        NameForm form = forms.get(key);
        if (form == null) {
            throw new IllegalStateException("no name has the key " + key);
        }
        return form;
    }

    /** Owners one of whose names has all these words, those in most records first. */
    public List<Owner> search(String words, int most) {
        List<String> asked = Arrays.stream(Letters.fold(words).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<NameKey, Integer> found = new HashMap<>();
        forms.forEach((key, form) -> {
            String name = Letters.fold(form.name());
            if (asked.stream().allMatch(name::contains)) {
                found.merge(ownerOf.getOrDefault(key, key), form.records(), Integer::sum);
            }
        });
        return found.entrySet().stream()
                .sorted(Map.Entry.<NameKey, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> owner(entry.getKey()))
                .toList();
    }

    /** The owners as people have corrected them; corrections of names that are not there change nothing. */
    public Owners corrected(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return this;
        }
        Map<NameKey, NameKey> corrected = new HashMap<>(ownerOf);
        Map<NameKey, Set<NameKey>> members = new LinkedHashMap<>();
        namesOf.forEach((owner, names) -> members.put(owner, new HashSet<>(names)));
        List<Merge> merges = new ArrayList<>();
        mergesOf.values().forEach(merges::addAll);
        for (Correction correction : corrections) {
            switch (correction) {
                case Correction.Together(NameKey a, NameKey b) -> {
                    NameKey one = corrected.get(a);
                    NameKey other = corrected.get(b);
                    if (one != null && other != null && !one.equals(other)) {
                        Set<NameKey> all = new HashSet<>(members.getOrDefault(one, Set.of()));
                        all.addAll(members.getOrDefault(other, Set.of()));
                        members.remove(one);
                        members.remove(other);
                        settle(all, members, corrected);
                        merges.add(new Merge(a, b, 1, List.of(new Reason(Reason.Kind.CORRECTED, 0))));
                    }
                }
                case Correction.Apart(List<NameKey> names) -> apart(names, members, corrected);
            }
        }
        return new Owners(forms, corrected, merges);
    }

    private static void apart(
            List<NameKey> names, Map<NameKey, Set<NameKey>> members, Map<NameKey, NameKey> corrected) {
        Set<NameKey> own = new HashSet<>(names);
        own.retainAll(corrected.keySet());
        Map<NameKey, Set<NameKey>> left = new TreeMap<>();
        for (NameKey name : own) {
            NameKey owner = corrected.getOrDefault(name, name);
            left.computeIfAbsent(owner, o -> new HashSet<>(members.getOrDefault(o, Set.of())))
                    .remove(name);
        }
        left.forEach((owner, rest) -> {
            members.remove(owner);
            settle(rest, members, corrected);
        });
        settle(own, members, corrected);
    }

    private static void settle(
            Set<NameKey> names, Map<NameKey, Set<NameKey>> members, Map<NameKey, NameKey> corrected) {
        names.stream().min(Comparator.naturalOrder()).ifPresent(owner -> {
            members.put(owner, names);
            names.forEach(name -> corrected.put(name, owner));
        });
    }
}
