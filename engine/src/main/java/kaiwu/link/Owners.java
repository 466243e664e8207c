package kaiwu.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.letters.Letters;
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

    /** Owners that were merged before. */
    static Owners restored(List<NameForm> forms, Map<NameKey, NameKey> ownerOf, List<Merge> merges) {
        Map<NameKey, NameForm> byKey = new HashMap<>(forms.size() * 2);
        forms.forEach(form -> byKey.put(form.key(), form));
        return new Owners(byKey, ownerOf, merges);
    }

    /** The same owners without what only merging needs. */
    Owners light() {
        Map<NameKey, NameForm> light = new HashMap<>(forms.size() * 2);
        forms.forEach((key, form) -> light.put(key, form.light()));
        return new Owners(light, ownerOf, merges());
    }

    /** Why the names of an owner are taken for one. */
    List<Merge> mergesOf(NameKey owner) {
        return mergesOf.getOrDefault(owner, List.of());
    }

    /** Every merge of every owner. */
    List<Merge> merges() {
        return mergesOf.values().stream().flatMap(List::stream).toList();
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

    /** The owners as people have corrected them, one correction after the other. */
    public Owners corrected(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return this;
        }
        Correcting correcting = new Correcting(this, ownerOf);
        corrections.forEach(correcting::apply);
        return new Owners(forms, correcting.ownerOf(), correcting.merges());
    }
}
