package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaiwu.search.NotAQuery.Place;
import kaiwu.search.syntax.KaiwuQueryLexer;
import kaiwu.search.syntax.KaiwuQueryParser.ChainContext;
import kaiwu.search.syntax.KaiwuQueryParser.ConditionContext;
import kaiwu.search.syntax.KaiwuQueryParser.GroupContext;
import kaiwu.search.syntax.KaiwuQueryParser.ModifierContext;
import kaiwu.search.syntax.KaiwuQueryParser.PartContext;
import kaiwu.search.syntax.KaiwuQueryParser.RelationContext;
import kaiwu.search.syntax.KaiwuQueryParser.ValueContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Reads conditions: a field, a relation, and what to look for. Used once, beside a {@link TreeBuilder}. */
final class Conditions {

    private final TreeBuilder tree;
    private final FieldNames names;
    private final NumberSets sets;
    private final ValueReader values;

    Conditions(TreeBuilder tree, FieldNames names, NumberSets sets) {
        this.tree = tree;
        this.names = names;
        this.sets = sets;
        this.values = new ValueReader(names);
    }

    /** One word or phrase in its field. */
    Query value(Asked asked, Written value) throws NotAQuery {
        return asked.relation().equals("<>")
                ? new Query.Not(values.read(asked.with("="), value))
                : values.read(asked, value);
    }

    /** What a condition says; several items when its words only looked like one. */
    List<Query> read(ConditionContext condition) throws NotAQuery {
        if (isSpeech(condition)) {
            return tree.words(condition);
        }
        FieldNames.Field field = field(condition.key());
        if (condition.list != null) {
            return List.of(listed(field, condition.list));
        }
        if (condition.span != null) {
            Asked within = new Asked(field, "within", Optional.empty());
            return List.of(tree.value(within, days(condition.span)));
        }
        Query found = valueOf(relation(field, condition.relation()), condition.value());
        return List.of(
                condition.moment() == null
                        ? found
                        : at(found, condition.moment().getStart()));
    }

    /** Whether this is how people talk, as in "wheels of any size", and no field is named nor a name mistyped. */
    private boolean isSpeech(ConditionContext condition) {
        String name = condition.key().getText();
        if (condition.relation() == null
                || names.find(name).isPresent()
                || !names.near(name).isEmpty()) {
            return false;
        }
        boolean word = Character.isLetter(condition.relation().getText().charAt(0));
        return word
                && condition.relation().modifier().isEmpty()
                && condition.value().group() == null
                && condition.value().PHRASE() == null
                && condition.moment() == null;
    }

    /** The field of this name. */
    FieldNames.Field field(ParseTree key) throws NotAQuery {
        String name = key.getText().replaceAll("\\\\(.)", "$1");
        Place place = TreeBuilder.place(key);
        Optional<FieldNames.Field> field = names.find(name);
        if (field.isPresent()) {
            return field.get();
        }
        List<String> near = names.near(name.replaceAll("@.*", ""));
        List<String> instead = new ArrayList<>(near);
        instead.add(quotedBefore(name));
        String some = String.join(" / ", near);
        throw new NotAQuery(
                        place,
                        "没有名为“" + name + "”的字段",
                        "there is no field called '" + name + "'",
                        near.isEmpty() ? "如果要查这些字本身，请加引号" : "可能是：" + some,
                        near.isEmpty() ? "to look for the words themselves, quote them" : "perhaps: " + some)
                .instead(instead);
    }

    private static String quotedBefore(String name) {
        return "\"" + name.replace("\"", "") + "\" ";
    }

    private Asked relation(FieldNames.Field field, RelationContext relation) throws NotAQuery {
        String sign = switch (relation.getStart().getType()) {
            case KaiwuQueryLexer.COLON, KaiwuQueryLexer.EQUALS -> "=";
            case KaiwuQueryLexer.EXACT -> "==";
            case KaiwuQueryLexer.UNEQUAL -> "<>";
            case KaiwuQueryLexer.BELOW -> "<";
            case KaiwuQueryLexer.ABOVE -> ">";
            case KaiwuQueryLexer.UPTO -> "<=";
            case KaiwuQueryLexer.FROM -> ">=";
            default -> relation.getStart().getText().toLowerCase(Locale.ROOT);
        };
        Optional<Query.Reach> reach = Optional.empty();
        for (ModifierContext modifier : relation.modifier()) {
            String name = TreeBuilder.lower(modifier.key(0));
            boolean isReach = field.form() == FieldForm.CLASS && name.matches("low|high|same");
            if (isReach) {
                reach = Optional.of(Query.Reach.valueOf(name.toUpperCase(Locale.ROOT)));
            } else if (!name.equals("stem") && !name.equals("relevant")) {
                throw new NotAQuery(
                                TreeBuilder.place(modifier),
                                "这里没有名为“" + name + "”的修饰",
                                "there is no modifier '" + name + "' here",
                                "分类号可用 /low /high /same，文本可用 /stem",
                                "classes take /low /high /same, texts /stem")
                        .instead(List.of(""));
            }
        }
        return new Asked(field, sign, reach);
    }

    private Query valueOf(Asked asked, ValueContext value) throws NotAQuery {
        if (value.group() != null) {
            return group(asked, value.group());
        }
        if (value.PHRASE() != null) {
            Token phrase = value.PHRASE().getSymbol();
            return tree.value(asked, Written.phrase(phrase.getText(), phrase.getStartIndex()));
        }
        return tree.value(asked, tree.one(value));
    }

    private Query group(Asked asked, GroupContext group) throws NotAQuery {
        FieldNames.Field field = asked.field();
        boolean ofOthers = field.form() == FieldForm.LINK
                || (field.id().equals("owner") && !hasFreeWords(group.scope().chain()));
        if (!ofOthers) {
            return asked.relation().equals("<>")
                    ? new Query.Not(tree.group(group, asked.with("=")))
                    : tree.group(group, asked);
        }
        Link link = field.form() == FieldForm.LINK ? link(field.id()) : Link.OWNER_OF;
        Query related = new Query.Related(link, tree.group(group, Asked.ANYWHERE));
        return asked.relation().equals("<>") ? new Query.Not(related) : related;
    }

    private static Link link(String id) {
        for (Link link : Link.values()) {
            if (link.id().equals(id)) {
                return link;
            }
        }
        throw new IllegalArgumentException(id);
    }

    /** Whether some words in the brackets stand without a field of their own. */
    private static boolean hasFreeWords(ChainContext chain) {
        return chain.bare != null || chain.part().stream().anyMatch(Conditions::hasFreeWords);
    }

    private static boolean hasFreeWords(PartContext part) {
        if (part.part() != null) {
            return hasFreeWords(part.part());
        }
        return part.words() != null
                || (part.group() != null && hasFreeWords(part.group().scope().chain()));
    }

    private Query listed(FieldNames.Field field, Token list) throws NotAQuery {
        Place place = new Place(list.getStartIndex(), list.getText().length());
        String set = list.getText().replaceAll("(?s).*[:：]", "");
        if (field.form() != FieldForm.NUMBER) {
            throw new NotAQuery(
                    place,
                    "清单里是号码，只能用于号码字段",
                    "a list holds numbers and is for fields of numbers",
                    NumberFields.ANY + " in set:" + set,
                    NumberFields.ANY + " in set:" + set);
        }
        if (sets.find(set).isEmpty()) {
            throw new NotAQuery(
                    place,
                    "没有编号为“" + set + "”的清单",
                    "there is no list '" + set + "'",
                    "先上传清单，再用返回的编号",
                    "upload the list first and use the id you are given");
        }
        return new Query.Listed(field.id(), set);
    }

    private static Written days(Token token) throws NotAQuery {
        String said = token.getText().replaceAll("(?s)^(?:[^0-9.\"“”]*)", "");
        int at = token.getStartIndex() + token.getText().length() - said.length();
        boolean quoted = !said.isEmpty() && "\"“”".indexOf(said.charAt(0)) >= 0;
        return quoted ? Written.phrase(said, at) : new Written(Written.Form.WORD, said, new Place(at, said.length()));
    }

    private static Query at(Query found, Token moment) throws NotAQuery {
        Written days = days(moment);
        if (found instanceof Query.Is is && is.field().equals("status")) {
            return new Query.Stood(is.value(), DateReader.day(days));
        }
        if (found instanceof Query.Happened event) {
            DateReader.Span span = DateReader.span("=", days);
            return new Query.Happened(event.event(), span.from(), span.to());
        }
        throw new NotAQuery(
                        new Place(moment.getStartIndex(), moment.getText().length()),
                        "只有状态和事件可以限定日期",
                        "only a status and an event take a date",
                        "日期请写成 filed=… 或 published=…",
                        "write dates as filed=… or published=…")
                .instead(List.of("and published=" + days.text().replace(' ', ',')));
    }
}
