package kaiwu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;

/** Says in words how a query was understood, in both languages, with every bracket that counts. */
final class QueryReading {

    private final FieldNames names;

    QueryReading(FieldNames names) {
        this.names = names;
    }

    Bilingual of(Query query) {
        return switch (query) {
            case Query.All all -> new Bilingual("全部记录", "every record");
            case Query.Words w -> words(w);
            case Query.Phrase p -> found(p.field(), "短语“" + p.text() + "”", "the phrase '" + p.text() + "'");
            case Query.Pattern p -> found(p.field(), "形如“" + p.pattern() + "”的词", "a word like '" + p.pattern() + "'");
            case Query.Near near -> near(near);
            case Query.Range r -> range(label(r.field()), r.from(), r.to());
            case Query.Classified c -> classified(c);
            case Query.Is is ->
                say(
                        label(is.field()),
                        "为“" + value(is).zh() + "”",
                        " is '" + value(is).en() + "'");
            case Query.Stood stood -> {
                Bilingual state = value(new Query.Is("status", stood.state()));
                yield new Bilingual(
                        stood.on() + " 当日状态为“" + state.zh() + "”", "on " + stood.on() + " it was '" + state.en() + "'");
            }
            case Query.Happened event -> happened(event);
            case Query.Listed listed ->
                say(label(listed.field()), "在清单 " + listed.set() + " 中", " is in the list " + listed.set());
            case Query.Related related -> related(related);
            case Query.And and -> joined(and.parts(), " 并且 ", " and ");
            case Query.Or or -> joined(or.parts(), " 或者 ", " or ");
            case Query.Not not -> {
                Bilingual part = nested(not.part());
                yield new Bilingual("不满足" + part.zh(), "not " + part.en());
            }
        };
    }

    private Bilingual words(Query.Words w) {
        if (NumberFields.IDS.contains(w.field())) {
            return say(label(w.field()), "为 " + w.text(), " is " + w.text());
        }
        List<String> each = Stream.of(w.text().split(" ", -1)).toList();
        return found(
                w.field(),
                each.stream().map(word -> "“" + word + "”").collect(Collectors.joining("、")),
                each.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" and ")));
    }

    private Bilingual found(String field, String zh, String en) {
        if (field.isEmpty()) {
            return new Bilingual("任何位置有" + zh, en + " anywhere");
        }
        Bilingual where = label(field);
        return new Bilingual(where.zh() + "中有" + zh, en + " in " + where.en());
    }

    private Bilingual near(Query.Near near) {
        Nearness how = near.how();
        Bilingual left = nested(near.left());
        Bilingual right = nested(near.right());
        String zhOrder = how.ordered() ? "，次序如此" : "";
        String enOrder = how.ordered() ? ", in this order" : "";
        return switch (how.unit()) {
            case WORD -> {
                String zh = how.exactly() ? "正好相距 " : "相距不超过 ";
                String en = how.exactly() ? "exactly " : "at most ";
                yield new Bilingual(
                        left.zh() + " 与 " + right.zh() + " " + zh + how.distance() + " 个词（字）" + zhOrder,
                        left.en() + " " + en + how.distance() + " words from " + right.en() + enOrder);
            }
            case SENTENCE ->
                new Bilingual(
                        left.zh() + " 与 " + right.zh() + " 在同一句" + zhOrder,
                        left.en() + " in the same sentence as " + right.en() + enOrder);
            case PARAGRAPH ->
                new Bilingual(
                        left.zh() + " 与 " + right.zh() + " 在同一段" + zhOrder,
                        left.en() + " in the same paragraph as " + right.en() + enOrder);
        };
    }

    private static Bilingual range(Bilingual what, Optional<LocalDate> from, Optional<LocalDate> to) {
        String zh = from.map(day -> " 自 " + day).orElse("")
                + to.map(day -> " 至 " + day).orElse("");
        String en = from.map(day -> " from " + day).orElse("")
                + to.map(day -> " to " + day).orElse("");
        return new Bilingual(what.zh() + zh, what.en() + en);
    }

    private Bilingual classified(Query.Classified c) {
        Bilingual scheme = label(c.scheme().isEmpty() ? "class" : c.scheme());
        return switch (c.reach()) {
            case SAME -> say(scheme, "为 " + c.symbol(), " is " + c.symbol());
            case LOW -> say(scheme, "为 " + c.symbol() + " 或其下位", " is " + c.symbol() + " or below");
            case HIGH -> say(scheme, "为 " + c.symbol() + " 或其上位", " is " + c.symbol() + " or above");
        };
    }

    private Bilingual happened(Query.Happened event) {
        Bilingual what = value(new Query.Is("event", event.event()));
        return range(new Bilingual("事件“" + what.zh() + "”", "the event '" + what.en() + "'"), event.from(), event.to());
    }

    private Bilingual related(Query.Related related) {
        Bilingual to = nested(related.to());
        return switch (related.link()) {
            case CITES -> new Bilingual("引用了这样的记录：" + to.zh(), "citing records with " + to.en());
            case CITED_BY -> new Bilingual("被这样的记录引用：" + to.zh(), "cited by records with " + to.en());
            case OWNER_OF -> new Bilingual("权利人还拥有这样的记录：" + to.zh(), "of owners who also have records with " + to.en());
            case FAMILY -> new Bilingual("与这样的记录同族：" + to.zh(), "of one family with records with " + to.en());
            case DECISION -> new Bilingual("有这样的裁决：" + to.zh(), "decided on by decisions with " + to.en());
            case DECIDES -> new Bilingual("裁决了这样的权利：" + to.zh(), "decisions about rights with " + to.en());
        };
    }

    private Bilingual joined(List<Query> parts, String zh, String en) {
        List<Bilingual> each = parts.stream().map(this::nested).toList();
        return new Bilingual(
                each.stream().map(Bilingual::zh).collect(Collectors.joining(zh)),
                each.stream().map(Bilingual::en).collect(Collectors.joining(en)));
    }

    private Bilingual nested(Query part) {
        Bilingual said = of(part);
        boolean brackets = part instanceof Query.And || part instanceof Query.Or || part instanceof Query.Near;
        return brackets ? new Bilingual("（" + said.zh() + "）", "(" + said.en() + ")") : said;
    }

    private static Bilingual say(Bilingual what, String zh, String en) {
        return new Bilingual(what.zh() + zh, what.en() + en);
    }

    private Bilingual value(Query.Is is) {
        return names.valueLabel(is.field(), is.value());
    }

    private Bilingual label(String field) {
        String lang = Places.language(field);
        Bilingual label = names.label(Places.unbound(field));
        return lang.isEmpty() ? label : new Bilingual(label.zh() + "（" + lang + "）", label.en() + " (" + lang + ")");
    }
}
