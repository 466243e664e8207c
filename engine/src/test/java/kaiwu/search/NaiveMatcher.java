package kaiwu.search;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;

/**
 * What a query means, said a second time in the plainest way: record by record, text by text, no index. A text is a row of
 * atoms, each a Chinese letter or a word of other letters; letters written together must stand together. Words with stems are
 * not for it, nor spellings of numbers: a number is one only as written, with its office.
 */
final class NaiveMatcher {

    private static final Map<String, List<Atom>> ATOMS = new ConcurrentHashMap<>();

    private final Collection<RecordVersion> world;
    private final Map<String, EventCategory> events = new TreeMap<>();
    /** What those hold that the queries inside relations find. */
    private final Map<Query, Set<String>> inner = new IdentityHashMap<>();

    /**
     * @param world every record there is, for relations between them
     */
    NaiveMatcher(Collection<RecordVersion> world) {
        this.world = world;
        for (EventCategory category : EventCategory.values()) {
            events.put(category.name().toLowerCase(Locale.ROOT).replace('_', '-'), category);
        }
    }

    /** Ids of the records the query finds, in order. */
    Set<String> find(Query query) {
        return world.stream()
                .filter(record -> matches(query, record))
                .map(record -> record.id().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean matches(Query query, RecordVersion v) {
        return switch (query) {
            case Query.All all -> true;
            case Query.Words w -> Stream.of(w.text().split(" ")).allMatch(word -> word(w.field(), word, v));
            case Query.Phrase p ->
                texts(p.field(), v).anyMatch(text -> !spans(text, p).isEmpty());
            case Query.Pattern p ->
                texts(p.field(), v).anyMatch(text -> !spans(text, p).isEmpty());
            case Query.Near near ->
                texts(Proximity.fieldOf(near), v)
                        .anyMatch(text -> !spans(text, near).isEmpty());
            case Query.Range r ->
                v.date(DateRole.valueOf(r.field().toUpperCase(Locale.ROOT)))
                        .filter(date -> mayLie(date, r.from().orElse(LocalDate.MIN), r.to().orElse(LocalDate.MAX)))
                        .isPresent();
            case Query.Classified c -> v.classes().stream().anyMatch(symbol -> stands(symbol, c));
            case Query.Is is -> is(is, v);
            case Query.Stood stood -> stood(stood, v);
            case Query.Happened event ->
                v.events().stream().anyMatch(e -> e.category() == events.get(event.event()) && lies(e, event));
            case Query.Listed listed -> throw new IllegalArgumentException(listed.set());
            case Query.Related related -> related(related, v);
            case Query.And and -> and.parts().stream().allMatch(part -> matches(part, v));
            case Query.Or or -> or.parts().stream().anyMatch(part -> matches(part, v));
            case Query.Not not -> !matches(not.part(), v);
        };
    }

    private static boolean word(String field, String word, RecordVersion v) {
        boolean written = texts(field, v).anyMatch(text -> has(text, word));
        if (written || !field.isEmpty()) {
            return written;
        }
        boolean office = word.matches("[A-Z]{2}") && v.id().office().equals(word);
        boolean place = word.matches("[A-HY]\\d\\d[A-Z](\\d+(/\\d+)?)?")
                && v.classes().stream().anyMatch(c -> stands(c, new Query.Classified("", word, Query.Reach.LOW)));
        return office || place;
    }

    private static boolean lies(LifeEvent e, Query.Happened asked) {
        LocalDate from = asked.from().orElse(LocalDate.MIN);
        LocalDate to = asked.to().orElse(LocalDate.MAX);
        boolean anyTime = asked.from().isEmpty() && asked.to().isEmpty();
        return anyTime || (e.date().isPresent() && mayLie(e.date().get(), from, to));
    }

    /** The state on a day: sure where a later turn is told, on the day of a turn, and after an end. */
    private static boolean stood(Query.Stood asked, RecordVersion v) {
        List<LifeEvent> told = v.events().stream()
                .filter(e -> Set.of(EventCategory.FILED, EventCategory.GRANTED, EventCategory.LAPSED)
                        .contains(e.category()))
                .sorted(Comparator.comparing(e -> e.date().orElseThrow()))
                .toList();
        String state = "";
        LocalDate since = LocalDate.MIN;
        for (LifeEvent e : told) {
            String next = switch (e.category()) {
                case FILED -> "pending";
                case GRANTED -> "in-force";
                default -> "ended";
            };
            LocalDate on = e.date().orElseThrow().firstDay();
            if (state.equals("ended") || state.equals(next)) {
                continue;
            }
            if (on.isAfter(asked.on())) {
                return state.equals(asked.state());
            }
            state = next;
            since = on;
        }
        return state.equals(asked.state()) && (state.equals("ended") || since.equals(asked.on()));
    }

    private boolean related(Query.Related related, RecordVersion v) {
        Set<String> there = inner.get(related);
        if (there == null) {
            there = world.stream()
                    .filter(other -> matches(related.to(), other))
                    .flatMap(other -> of(related.link(), other).stream())
                    .collect(Collectors.toSet());
            while (related.link() == Link.FAMILY && there.addAll(kin(there))) {}
            inner.put(related, there);
        }
        return here(related.link(), v).stream().anyMatch(there::contains);
    }

    /** What the members of a family hold that holds one of these, for a family reaches through others. */
    private Set<String> kin(Set<String> of) {
        return world.stream()
                .map(NaiveMatcher::family)
                .filter(held -> held.stream().anyMatch(of::contains))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** What the other record of a relation must hold. */
    private static List<String> of(Link link, RecordVersion other) {
        return switch (link) {
            case CITES, DECIDES -> itself(other);
            case CITED_BY -> cited(other);
            case OWNER_OF -> names(other, PartyRole.OWNER).toList();
            case FAMILY -> family(other);
            case DECISION -> decides(other);
        };
    }

    /** What this record must hold of it. */
    private static List<String> here(Link link, RecordVersion v) {
        return switch (link) {
            case CITES -> cited(v);
            case CITED_BY, DECISION -> itself(v);
            case OWNER_OF -> names(v, PartyRole.OWNER).toList();
            case FAMILY -> family(v);
            case DECIDES -> decides(v);
        };
    }

    private static List<String> itself(RecordVersion v) {
        return v.numbers().stream().map(n -> n.office() + n.number()).toList();
    }

    private static List<String> cited(RecordVersion v) {
        return v.citations().stream().map(c -> c.office() + c.number()).toList();
    }

    private static List<String> family(RecordVersion v) {
        Stream<String> own = v.numbers().stream()
                .filter(n -> n.role() == NumberRole.APPLICATION)
                .map(n -> n.office() + n.number());
        return Stream.concat(own, v.priorities().stream().map(p -> p.office() + p.number()))
                .toList();
    }

    private static List<String> decides(RecordVersion v) {
        return v.relations().stream()
                .filter(r -> r.type() == RelationType.DECIDES_ON)
                .map(r -> r.office() + r.number())
                .toList();
    }

    /** A stretch of atoms, both ends included. */
    private record Span(int from, int to) {}

    /** Where words, phrases, patterns and nearness stand in a text; the shortest stretches only. */
    private static List<Span> spans(String text, Query query) {
        List<Atom> in = atoms(text);
        List<Span> spans = new ArrayList<>();
        switch (query) {
            case Query.Words w -> phrases(in, w.text(), spans);
            case Query.Phrase p -> phrases(in, p.text(), spans);
            case Query.Pattern p -> {
                String regex = p.pattern().replace("*", ".*").replace("?", ".?").replace("#", ".");
                for (int i = 0; i < in.size(); i++) {
                    if (in.get(i).text().matches(regex)) {
                        spans.add(new Span(i, i));
                    }
                }
            }
            case Query.Or or -> or.parts().forEach(part -> spans.addAll(spans(text, part)));
            case Query.Near near -> {
                for (Span left : spans(text, near.left())) {
                    for (Span right : spans(text, near.right())) {
                        if (near(left, right, near.how(), in)
                                || (!near.how().ordered() && near(right, left, near.how(), in))) {
                            spans.add(new Span(Math.min(left.from(), right.from()), Math.max(left.to(), right.to())));
                        }
                    }
                }
            }
            default -> throw new IllegalArgumentException(query.toString());
        }
        return spans;
    }

    private static boolean near(Span first, Span second, Nearness how, List<Atom> in) {
        if (first.to() >= second.from()) {
            return false;
        }
        int distance = second.from() - first.to();
        return switch (how.unit()) {
            case WORD -> how.exactly() ? distance == how.distance() : distance <= how.distance();
            case SENTENCE ->
                in.get(first.from()).sentence() == in.get(second.to()).sentence();
            case PARAGRAPH ->
                in.get(first.from()).paragraph() == in.get(second.to()).paragraph();
        };
    }

    private static void phrases(List<Atom> in, String phrase, List<Span> spans) {
        List<Atom> wanted = atoms(phrase);
        for (int at = 0; at + wanted.size() <= in.size(); at++) {
            if (stands(in.subList(at, at + wanted.size()), wanted)) {
                spans.add(new Span(at, at + wanted.size() - 1));
            }
        }
    }

    private static boolean has(String text, String phrase) {
        List<Span> spans = new ArrayList<>();
        phrases(atoms(text), phrase, spans);
        return !spans.isEmpty();
    }

    private static boolean stands(List<Atom> here, List<Atom> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            boolean apart = i > 0 && wanted.get(i).glued() && !here.get(i).glued();
            if (apart || !here.get(i).text().equals(wanted.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param glued whether it is a Chinese letter that follows another with nothing between them
     * @param sentence which one of the text, from 0
     * @param paragraph which one of the text, from 0
     */
    record Atom(String text, boolean glued, int sentence, int paragraph) {}

    static List<Atom> atoms(String whole) {
        return ATOMS.computeIfAbsent(whole, NaiveMatcher::read);
    }

    private static List<Atom> read(String whole) {
        List<Atom> atoms = new ArrayList<>();
        int sentence = 0;
        int paragraph = 0;
        for (String lines : whole.split("\n")) {
            for (String text : lines.split("(?<=[。！？])|(?<=[.!?])[ \t]+(?=[\\p{L}&&[^\\p{Ll}]])")) {
                atoms(text, sentence, paragraph, atoms);
                sentence++;
            }
            paragraph++;
        }
        return atoms;
    }

    private static void atoms(String text, int sentence, int paragraph, List<Atom> atoms) {
        StringBuilder word = new StringBuilder();
        boolean afterHan = false;
        for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            boolean han = UnicodeScript.of(c) == UnicodeScript.HAN;
            if (!han && Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                atoms.add(new Atom(word.toString(), false, sentence, paragraph));
                word.setLength(0);
            }
            if (han) {
                atoms.add(new Atom(String.valueOf(c), afterHan, sentence, paragraph));
            }
            afterHan = han;
        }
    }

    private static Stream<String> texts(String asked, RecordVersion v) {
        String field = asked.replaceAll("@.*", "");
        String lang = asked.contains("@") ? asked.replaceAll(".*@", "") : "";
        return switch (field) {
            case "" ->
                Stream.of("title", "abstract", "claims", "owner", "inventor", "span")
                        .flatMap(f -> texts(f, v));
            case "titleabstract" ->
                Stream.of("title", "abstract").flatMap(f -> texts(lang.isEmpty() ? f : f + "@" + lang, v));
            case "people" -> Stream.of("owner", "inventor").flatMap(f -> texts(f, v));
            case "title" ->
                v.titles().stream().filter(t -> isIn(lang, t.lang(), t.text())).map(t -> t.text());
            case "abstract" -> passages(v, Section.ABSTRACT, lang);
            case "claims" -> passages(v, Section.CLAIMS, lang);
            case "owner" -> names(v, PartyRole.OWNER);
            case "inventor" -> names(v, PartyRole.INVENTOR);
            default -> v.facts().getOrDefault(field, List.of()).stream().map(NaiveMatcher::oneLine);
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static boolean isIn(String asked, String told, String text) {
        boolean chinese = told.isEmpty() && text.chars().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
        return asked.isEmpty() || asked.equals(chinese ? "zh" : told);
    }

    private static Stream<String> passages(RecordVersion v, Section section, String lang) {
        return v.passages().stream()
                .filter(p -> p.section() == section && isIn(lang, p.lang(), p.text()))
                .map(p -> p.text());
    }

    private static Stream<String> names(RecordVersion v, PartyRole role) {
        return v.parties().stream().filter(p -> p.role() == role).map(p -> oneLine(p.name()));
    }

    private static boolean mayLie(PartialDate date, LocalDate from, LocalDate to) {
        LocalDate last = date.isWholeDay()
                ? date.firstDay()
                : date.month() == 0
                        ? LocalDate.of(date.year(), 12, 31)
                        : date.firstDay().plusMonths(1).minusDays(1);
        return !last.isBefore(from) && !date.firstDay().isAfter(to);
    }

    private static boolean stands(ClassSymbol place, Query.Classified c) {
        String below = "(?=$|/|(?<=\\d)\\D|(?<=\\D)\\d).*";
        boolean symbol = switch (c.reach()) {
            case LOW -> place.symbol().matches(c.symbol() + below);
            case SAME -> place.symbol().equals(c.symbol());
            case HIGH -> c.symbol().matches(place.symbol() + below);
        };
        return symbol && (c.scheme().isEmpty() || c.scheme().equals(place.scheme()));
    }

    private static boolean is(Query.Is is, RecordVersion v) {
        return switch (is.field()) {
            case "kind" -> v.id().kind().equals(is.value());
            case "office" -> v.id().office().equals(is.value());
            case "year" ->
                v.date(DateRole.FILED)
                        .map(d -> String.valueOf(d.year()))
                        .filter(is.value()::equals)
                        .isPresent();
            case "owner" -> names(v, PartyRole.OWNER).anyMatch(is.value()::equals);
            default -> throw new IllegalArgumentException(is.field());
        };
    }
}
