package kaiwu.search;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;

/**
 * What a query means, said a second time in the plainest way: record by record, text by text, no index. A text is a row of
 * atoms, each a Chinese letter or a word of other letters; letters written together must stand together. Words with stems are
 * not for it.
 */
final class NaiveMatcher {

    private NaiveMatcher() {}

    static boolean matches(Query query, RecordVersion v) {
        return switch (query) {
            case Query.All all -> true;
            case Query.Words w ->
                Stream.of(w.text().split(" "))
                        .allMatch(word -> texts(w.field(), v).anyMatch(text -> has(text, word)));
            case Query.Phrase p -> texts(p.field(), v).anyMatch(text -> has(text, p.text()));
            case Query.Pattern p ->
                texts(p.field(), v)
                        .flatMap(text -> atoms(text).stream())
                        .anyMatch(atom -> atom.text()
                                .matches(p.pattern().replace("*", ".*").replace("?", ".")));
            case Query.Range r ->
                v.date(DateRole.valueOf(r.field().toUpperCase(Locale.ROOT)))
                        .filter(date -> mayLie(date, r.from().orElse(LocalDate.MIN), r.to().orElse(LocalDate.MAX)))
                        .isPresent();
            case Query.Classified c -> v.classes().stream().anyMatch(symbol -> stands(symbol, c));
            case Query.Is is -> is(is, v);
            case Query.And and -> and.parts().stream().allMatch(part -> matches(part, v));
            case Query.Or or -> or.parts().stream().anyMatch(part -> matches(part, v));
            case Query.Not not -> !matches(not.part(), v);
        };
    }

    private static boolean has(String text, String phrase) {
        List<Atom> in = atoms(text);
        List<Atom> wanted = atoms(phrase);
        for (int at = 0; at + wanted.size() <= in.size(); at++) {
            if (stands(in.subList(at, at + wanted.size()), wanted)) {
                return true;
            }
        }
        return false;
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
     */
    record Atom(String text, boolean glued) {}

    static List<Atom> atoms(String text) {
        List<Atom> atoms = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean afterHan = false;
        for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            boolean han = UnicodeScript.of(c) == UnicodeScript.HAN;
            if (!han && Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                atoms.add(new Atom(word.toString(), false));
                word.setLength(0);
            }
            if (han) {
                atoms.add(new Atom(String.valueOf(c), afterHan));
            }
            afterHan = han;
        }
        return atoms;
    }

    private static Stream<String> texts(String field, RecordVersion v) {
        return switch (field) {
            case "" ->
                Stream.of("title", "abstract", "claims", "owner", "inventor", "span")
                        .flatMap(f -> texts(f, v));
            case "title" -> v.titles().stream().map(t -> t.text());
            case "abstract" -> passages(v, Section.ABSTRACT);
            case "claims" -> passages(v, Section.CLAIMS);
            case "owner" -> names(v, PartyRole.OWNER);
            case "inventor" -> names(v, PartyRole.INVENTOR);
            default -> v.facts().getOrDefault(field, List.of()).stream();
        };
    }

    private static Stream<String> passages(RecordVersion v, Section section) {
        return v.passages().stream().filter(p -> p.section() == section).map(p -> p.text());
    }

    private static Stream<String> names(RecordVersion v, PartyRole role) {
        return v.parties().stream().filter(p -> p.role() == role).map(Party::name);
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
        boolean symbol = c.subtree()
                ? place.symbol().matches(c.symbol() + below)
                : place.symbol().equals(c.symbol());
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
