package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the query of one field, relation and value, as the form of the field allows. */
final class ValueReader {

    private final FieldNames names;

    ValueReader(FieldNames names) {
        this.names = names;
    }

    Query read(Asked asked, Written value) throws NotAQuery {
        FieldForm form = asked.field().form();
        if (form == FieldForm.DATE || form == FieldForm.YEAR) {
            return DateReader.read(asked, value);
        }
        return switch (asked.relation()) {
            case "=" -> one(asked, value);
            case "==" -> exactly(asked, value);
            case "any", "all" -> list(asked, value);
            case "within" -> within(asked, value);
            case "encloses" -> throw onlyDates(asked, value);
            default -> throw onlyDates(asked, value);
        };
    }

    private Query one(Asked asked, Written value) throws NotAQuery {
        FieldNames.Field field = asked.field();
        return switch (field.form()) {
            case TEXT, PARTY, FACT -> text(field.id(), value);
            case NUMBER ->
                value.form() == Written.Form.PATTERN
                        ? new Query.Pattern(field.id(), value.text())
                        : new Query.Words(field.id(), value.text());
            case KEYWORD -> new Query.Is(field.id(), known(field.id(), value));
            case EVENT -> new Query.Happened(known(field.id(), value), Optional.empty(), Optional.empty());
            case CLASS -> classified(asked, value);
            case LINK -> linked(field.id(), value);
            case DATE, YEAR -> DateReader.read(asked, value);
            case ABSENT ->
                throw new NotAQuery(
                        value.place(),
                        "数据中没有 CPC 组合集",
                        "the data hold no CPC combination sets",
                        "改用 cpc 查各个分类号",
                        "look for the symbols one by one with cpc");
        };
    }

    private static Query text(String field, Written value) {
        return switch (value.form()) {
            case PATTERN -> new Query.Pattern(field, value.text());
            case PHRASE -> new Query.Phrase(field, value.text());
            default -> new Query.Words(field, value.text());
        };
    }

    private Query exactly(Asked asked, Written value) throws NotAQuery {
        FieldNames.Field field = asked.field();
        boolean whole = field.form() == FieldForm.PARTY
                || field.form() == FieldForm.FACT
                || field.id().equals("title");
        if (whole) {
            return new Query.Is(field.id(), value.text());
        }
        if (field.form() == FieldForm.TEXT) {
            String phrase = field.id() + "=\"" + value.text().replace("\"", "") + "\"";
            throw new NotAQuery(
                    value.place(),
                    "“==”只能用于名称、人名等短字段，长文本请查短语",
                    "'==' is for titles, names and other short fields; in a long text look for a phrase",
                    phrase,
                    phrase);
        }
        return one(new Asked(field, "=", Optional.of(asked.reach().orElse(Query.Reach.SAME))), value);
    }

    private Query list(Asked asked, Written value) throws NotAQuery {
        boolean any = asked.relation().equals("any");
        List<Query> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Written each : value.each()) {
            if (!any && each.form() == Written.Form.WORD && asked.with("=").joinsWords()) {
                words.append(each.text()).append(' ');
            } else {
                parts.add(one(asked.with("="), each));
            }
        }
        if (!words.isEmpty()) {
            parts.add(new Query.Words(asked.field().id(), words.toString()));
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return any ? new Query.Or(parts) : new Query.And(parts);
    }

    private Query within(Asked asked, Written value) throws NotAQuery {
        return switch (asked.field().form()) {
            case KEYWORD, NUMBER, CLASS, EVENT -> list(asked.with("any"), value);
            default -> throw onlyDates(asked, value);
        };
    }

    private static NotAQuery onlyDates(Asked asked, Written value) {
        String instead = asked.field().id() + "=\"" + value.text().replace("\"", "") + "\"";
        return new NotAQuery(
                value.place(), "只有日期可以比较大小或取范围", "only dates can be compared or lie within others", instead, instead);
    }

    /** The id of a value, which must be one of those known where all are. */
    private String known(String field, Written value) throws NotAQuery {
        String id = names.valueOf(field, value.text());
        Set<String> values = names.values(field);
        if (values.isEmpty() || values.contains(id)) {
            return id;
        }
        List<String> near = names.nearValues(field, value.text());
        String some =
                String.join(", ", near.isEmpty() ? values.stream().sorted().toList() : near);
        throw new NotAQuery(
                value.place(),
                "“" + value.text() + "”不是" + field + "的值",
                "'" + value.text() + "' is no value of " + field,
                "可用：" + some,
                "there are: " + some);
    }

    private static Query classified(Asked asked, Written value) throws NotAQuery {
        String symbol = value.text();
        if (value.form() == Written.Form.PATTERN) {
            symbol = symbol.replaceAll("[*]+$", "");
            if (Query.Pattern.isWild(symbol)) {
                String without = symbol.replaceAll("[*?#].*", "");
                throw new NotAQuery(
                        value.place(), "分类号中间不能有通配符", "a class symbol cannot have a wildcard inside", without, without);
            }
            return new Query.Classified(asked.field().id(), symbol, Query.Reach.LOW);
        }
        return new Query.Classified(asked.field().id(), symbol, asked.reach().orElse(Query.Reach.LOW));
    }

    /** A number in the place of a query: what it is cited by, of the same family as, decided on. */
    private static Query linked(String link, Written value) {
        if (link.equals(Link.CITES.id())) {
            return new Query.Words(NumberFields.CITED, value.text());
        }
        for (Link each : Link.values()) {
            if (each.id().equals(link)) {
                return new Query.Related(
                        each,
                        each == Link.OWNER_OF ? text("owner", value) : new Query.Words(NumberFields.ANY, value.text()));
            }
        }
        throw new IllegalArgumentException(link);
    }
}
