package kaiwu.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import kaiwu.spi.record.NameKey;

/** Ways of writing that differ in nothing that counts, or after {@link #absorb}, all that were found to be one owner. */
final class Group {

    final ParsedName name;
    /** Index of its first form: the one with the smallest key. */
    final int first;

    final Set<String> countries = new TreeSet<>();
    final Set<String> addresses = new HashSet<>();
    final Set<String> identifiers = new TreeSet<>();
    final Set<String> regions = new TreeSet<>();
    long[] companions = {};
    long[] classes = {};
    int records;

    Group(ParsedName name, int first) {
        this.name = name;
        this.first = first;
        this.regions.addAll(name.regions());
    }

    void add(NameForm form) {
        addIfTold(countries, form.country());
        addIfTold(addresses, form.address().isEmpty() ? "" : NameKey.bare(form.address()));
        identifiers.addAll(form.identifiers());
        companions = united(companions, form.companions());
        classes = united(classes, form.classes());
        records += form.records();
    }

    void absorb(Group other) {
        countries.addAll(other.countries);
        addresses.addAll(other.addresses);
        identifiers.addAll(other.identifiers);
        regions.addAll(other.regions);
        companions = united(companions, other.companions);
        classes = united(classes, other.classes);
        records += other.records;
    }

    /** A group of its own with the same content, to be enlarged. */
    Group copy() {
        Group copy = new Group(name, first);
        copy.absorb(this);
        return copy;
    }

    private static void addIfTold(Set<String> set, String value) {
        if (!value.isEmpty()) {
            set.add(value);
        }
    }

    private static long[] united(long[] a, long[] b) {
        if (b.length == 0) {
            return a;
        }
        if (a.length == 0) {
            return b;
        }
        long[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }
}
