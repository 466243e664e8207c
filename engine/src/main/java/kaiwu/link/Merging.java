package kaiwu.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kaiwu.letters.Hanzi;
import kaiwu.letters.Sound;
import kaiwu.spi.record.NameKey;

/**
 * Joins ways of writing into owners. First those that differ in nothing that counts, then those that are alike, the surest
 * first, then those whose name proper is the same and whose records show them to be one. The same forms make the same owners,
 * in whatever order they come. Used once.
 */
final class Merging {

    /** Clusters of one name proper that are compared with each other at most. */
    private static final int MOST_OF_A_STEM = 60;

    private final List<NameForm> forms;
    private final List<Group> groups = new ArrayList<>();
    private final int[] groupOf;
    private final List<Merge> merges = new ArrayList<>();
    private Clusters clusters = new Clusters(List.of());

    /**
     * @param forms by key, each once
     */
    Merging(List<NameForm> forms) {
        this.forms = forms;
        this.groupOf = new int[forms.size()];
    }

    /** Number of the owner of each form; owners are numbered by their first group. */
    int[] run(NameParser parser) {
        group(parser);
        clusters = new Clusters(groups);
        Likeness likeness = new Likeness(commonness());
        join(edges(new Candidates(groups).pairs(), (a, b) -> likeness.of(groups.get(a), groups.get(b))));
        join(edges(renderings(), (a, b) -> likeness.rendering(groups.get(a), groups.get(b))));
        join(stems(likeness));
        return IntStream.range(0, forms.size())
                .map(form -> clusters.find(groupOf[form]))
                .toArray();
    }

    /** Why they came together, the groups' own members first. */
    List<Merge> merges() {
        return merges;
    }

    // ---- names that differ in nothing that counts

    private void group(NameParser parser) {
        ParsedName[] parsed = new ParsedName[forms.size()];
        Arrays.parallelSetAll(parsed, form -> parser.parse(forms.get(form).name()));
        Map<String, Integer> byName = new HashMap<>(forms.size() * 2);
        for (int form = 0; form < parsed.length; form++) {
            Integer known = byName.putIfAbsent(identity(forms.get(form), parsed[form]), groups.size());
            if (known == null) {
                groups.add(new Group(parsed[form], form));
                groupOf[form] = groups.size() - 1;
            } else {
                groupOf[form] = known;
                merges.add(same(groups.get(known), forms.get(form)));
            }
            groups.get(groupOf[form]).add(forms.get(form));
        }
        order();
    }

    /** Puts the groups in the order of their names, whatever the order of their keys. */
    private void order() {
        Integer[] order = IntStream.range(0, groups.size()).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(
                order,
                Comparator.comparing((Integer group) -> groups.get(group).name.sorted())
                        .thenComparing(group -> groups.get(group).first));
        int[] place = new int[order.length];
        List<Group> ordered = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
            ordered.add(groups.get(order[i]));
        }
        groups.clear();
        groups.addAll(ordered);
        Arrays.setAll(groupOf, form -> place[groupOf[form]]);
    }

    private Merge same(Group group, NameForm form) {
        return new Merge(
                forms.get(group.first).key(),
                form.key(),
                group.name.nature() == ParsedName.Nature.PERSON ? 0.9 : 0.97,
                List.of(new Reason(
                        group.name.nature() == ParsedName.Nature.PERSON
                                ? Reason.Kind.SAME_ADDRESS
                                : Reason.Kind.SAME_NAME,
                        0)));
    }

    /**
     * What makes two forms one group. A person's name counts with the address; a name that is short, or says nothing but the
     * business, counts with the country, since such names are borne by many; one that says nothing is like no other.
     */
    private static String identity(NameForm form, ParsedName name) {
        if (name.words().isEmpty()) {
            return "nothing|" + form.key();
        }
        String words =
                name.sorted() + "|" + String.join(",", name.regions()) + "|" + String.join(",", name.functions());
        if (name.nature() == ParsedName.Nature.PERSON) {
            return "person|" + name.sorted() + "|"
                    + (form.address().isEmpty() ? form.key() : NameKey.bare(form.address()));
        }
        String stem = name.stem();
        if (name.isCommon() && (name.isHan() || name.words().size() == 1)) {
            words = words + "|" + name.told();
        }
        boolean telling = name.isHan() ? stem.length() >= 2 : stem.length() >= 4;
        return telling ? words : words + "|" + form.country();
    }

    private Likeness.Commonness commonness() {
        Map<String, Set<String>> beside = new HashMap<>();
        Map<Long, Integer> people = new HashMap<>();
        for (Group group : groups) {
            for (ParsedName.Word word : group.name.words()) {
                if (word.proper()) {
                    Set<String> others = beside.computeIfAbsent(word.text(), w -> new HashSet<>(2));
                    if (others.size() < 4) {
                        others.add(besides(group.name, word));
                    }
                }
            }
            for (long companion : group.companions) {
                people.merge(companion, 1, Integer::sum);
            }
        }
        Map<String, Integer> words = new HashMap<>();
        beside.forEach((word, others) -> words.put(word, others.size()));
        return new Likeness.Commonness(words, people);
    }

    /** The first other word of the name proper: by how many of them a word is seen tells whether it is a word by itself. */
    private static String besides(ParsedName name, ParsedName.Word word) {
        return name.words().stream()
                .filter(other -> other.proper() && !other.equals(word))
                .findFirst()
                .map(other -> other.text().substring(0, Math.min(2, other.text().length())))
                .orElse("");
    }

    // ---- names that are alike

    private record Edge(int a, int b, Likeness.Verdict verdict) {}

    private interface Judge {
        Optional<Likeness.Verdict> of(int a, int b);
    }

    private static List<Edge> edges(long[] pairs, Judge judge) {
        return Arrays.stream(pairs)
                .parallel()
                .mapToObj(pair -> {
                    int a = (int) (pair >>> 32);
                    int b = (int) pair;
                    return judge.of(a, b).filter(Likeness.Verdict::isEnough).map(verdict -> new Edge(a, b, verdict));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private void join(List<Edge> edges) {
        edges.stream()
                .sorted(Comparator.comparingDouble((Edge e) -> -e.verdict().confidence())
                        .thenComparingInt(Edge::a)
                        .thenComparingInt(Edge::b))
                .forEach(edge -> {
                    if (clusters.join(edge.a(), edge.b())) {
                        merges.add(new Merge(
                                forms.get(groups.get(edge.a()).first).key(),
                                forms.get(groups.get(edge.b()).first).key(),
                                edge.verdict().confidence(),
                                edge.verdict().reasons()));
                    }
                });
    }

    // ---- foreign names that render Chinese ones

    /** A foreign name and the Chinese name it renders, where it renders one alone. */
    private long[] renderings() {
        Map<String, Integer> chinese = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            ParsedName name = groups.get(i).name;
            if (name.isHan()
                    && name.stem().length() >= 2
                    && !name.isCommon()
                    && name.nature() != ParsedName.Nature.PERSON) {
                chinese.merge(
                        rendered(Hanzi.reading(name.stem()), name),
                        i,
                        (x, y) -> x >= 0 && y >= 0 && clusters.find(x) == clusters.find(y) ? Math.min(x, y) : -1);
            }
        }
        if (chinese.isEmpty()) {
            return new long[0];
        }
        List<Long> pairs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            ParsedName name = groups.get(i).name;
            if (!name.isHan() && name.stem().length() >= 4) {
                int han = chinese.getOrDefault(rendered(name.stem(), name), -1);
                if (han >= 0) {
                    pairs.add((long) han << 32 | i);
                }
            }
        }
        return pairs.stream().mapToLong(Long::longValue).toArray();
    }

    private static String rendered(String stem, ParsedName name) {
        return stem + "|" + String.join(" ", name.business());
    }

    // ---- one name proper, several businesses

    private List<Edge> stems(Likeness likeness) {
        Map<String, Set<Integer>> byStem = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.name.nature() == ParsedName.Nature.PERSON
                    || group.name.words().isEmpty()) {
                continue;
            }
            String stem = group.name.isHan() ? group.name.stem() : Sound.of(group.name.stem());
            String first = group.name.words().getFirst().text();
            if (stem.length() >= 2) {
                byStem.computeIfAbsent(stem, s -> new HashSet<>(2)).add(clusters.find(i));
            }
            if (first.length() >= 4 && group.companions.length > 0) {
                byStem.computeIfAbsent(first + "…", s -> new HashSet<>(2)).add(clusters.find(i));
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (Set<Integer> together : byStem.values()) {
            if (together.size() > 1 && together.size() <= MOST_OF_A_STEM) {
                List<Integer> each = together.stream().sorted().toList();
                for (int x = 0; x < each.size(); x++) {
                    for (int y = x + 1; y < each.size(); y++) {
                        edge(likeness, each.get(x), each.get(y)).ifPresent(edges::add);
                    }
                }
            }
        }
        return edges;
    }

    private Optional<Edge> edge(Likeness likeness, int a, int b) {
        return likeness.of(clusters.gathered(a), clusters.gathered(b))
                .filter(Likeness.Verdict::isEnough)
                .map(verdict -> new Edge(a, b, verdict));
    }
}
