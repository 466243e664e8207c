package kaiwu.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kaiwu.kernel.Sha256;
import kaiwu.spi.record.NameKey;

/** Gathers mentions into the ways of writing they are; the order of mentions does not matter. Not thread-safe. */
public final class NameForms {

    private final Map<NameKey, Gathered> forms = new HashMap<>();

    private static final class Gathered {

        private final Map<String, Integer> writings = new TreeMap<>();
        private String country = "";
        private String address = "";
        private int records;
        private final TreeSet<String> identifiers = new TreeSet<>();
        private final TreeSet<Long> companions = new TreeSet<>(Long::compareUnsigned);
        private final TreeSet<Long> classes = new TreeSet<>(Long::compareUnsigned);
    }

    public void add(Mention mention) {
        Gathered form = forms.computeIfAbsent(mention.key(), key -> new Gathered());
        form.writings.merge(mention.name(), 1, Integer::sum);
        form.country = least(form.country, mention.country());
        form.address = least(form.address, mention.address());
        form.records++;
        form.identifiers.addAll(mention.identifiers());
        mention.companions().forEach(name -> keep(form.companions, hash(name)));
        mention.classes().forEach(name -> keep(form.classes, hash(name)));
    }

    /** Takes over a form that was gathered before. */
    public void add(NameForm known) {
        Gathered form = forms.computeIfAbsent(known.key(), key -> new Gathered());
        form.writings.merge(known.name(), known.records(), Integer::sum);
        form.country = least(form.country, known.country());
        form.address = least(form.address, known.address());
        form.records += known.records();
        form.identifiers.addAll(known.identifiers());
        for (long companion : known.companions()) {
            keep(form.companions, companion);
        }
        for (long place : known.classes()) {
            keep(form.classes, place);
        }
    }

    public int size() {
        return forms.size();
    }

    /** All of them by key. */
    public List<NameForm> list() {
        List<NameForm> list = new ArrayList<>(forms.size());
        forms.forEach((key, form) -> list.add(new NameForm(
                key,
                mostWritten(form.writings),
                form.country,
                form.address,
                form.records,
                List.copyOf(form.identifiers),
                array(form.companions),
                array(form.classes))));
        list.sort((a, b) -> a.key().compareTo(b.key()));
        return List.copyOf(list);
    }

    private static String mostWritten(Map<String, Integer> writings) {
        int most = writings.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return writings.entrySet().stream()
                .filter(writing -> writing.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String least(String known, String told) {
        return known.isEmpty() || !told.isEmpty() && told.compareTo(known) < 0 ? told : known;
    }

    private static long hash(String name) {
        return Sha256.of(NameKey.bare(name)).prefix();
    }

    private static void keep(TreeSet<Long> hashes, long hash) {
        if (hashes.add(hash) && hashes.size() > NameForm.MOST) {
            hashes.pollLast();
        }
    }

    private static long[] array(TreeSet<Long> hashes) {
        return hashes.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
