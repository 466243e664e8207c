package kaiwu.search;

import java.util.List;
import java.util.Locale;
import kaiwu.search.Nearness.Unit;
import kaiwu.search.NotAQuery.Place;
import kaiwu.search.syntax.KaiwuQueryParser.JointContext;
import kaiwu.search.syntax.KaiwuQueryParser.ModifierContext;

/** Reads {@code prox} with its modifiers, and sees to it that what it joins can stand near one another. */
final class Proximity {

    private Proximity() {}

    static Query.Near read(Query left, Query right, JointContext joint) throws NotAQuery {
        Place place = TreeBuilder.place(joint);
        Nearness how = nearness(joint);
        if (!isSimple(left) || !isSimple(right)) {
            throw new NotAQuery(
                    place,
                    "prox 两边只能是词、短语、带通配符的词或它们的 or；几个词请加引号成短语",
                    "prox joins words, phrases, words with wildcards, and alternatives of these; quote several words as a phrase",
                    "\"几个词\" prox 词",
                    "\"several words\" prox word");
        }
        if (!fieldOf(left).equals(fieldOf(right)) || !isOneField(left) || !isOneField(right)) {
            throw new NotAQuery(
                    place,
                    "prox 两边应是同一个字段",
                    "both sides of prox must be of the same field",
                    "title=(… prox …)",
                    "title=(… prox …)");
        }
        return new Query.Near(left, right, how);
    }

    /** The field that nearness speaks of, empty for everywhere. */
    static String fieldOf(Query query) {
        return switch (query) {
            case Query.Words w -> w.field();
            case Query.Phrase p -> p.field();
            case Query.Pattern p -> p.field();
            case Query.Near near -> fieldOf(near.left());
            case Query.Or or -> fieldOf(or.parts().get(0));
            default -> "";
        };
    }

    private static boolean isOneField(Query query) {
        return !(query instanceof Query.Or or)
                || or.parts().stream().allMatch(part -> fieldOf(part).equals(fieldOf(or)) && isOneField(part));
    }

    private static boolean isSimple(Query query) {
        return switch (query) {
            case Query.Words w -> !w.text().contains(" ") && !NumberFields.IDS.contains(w.field());
            case Query.Phrase p -> !NumberFields.IDS.contains(p.field());
            case Query.Pattern p -> !NumberFields.IDS.contains(p.field());
            case Query.Near near -> true;
            case Query.Or or -> or.parts().stream().allMatch(Proximity::isSimple);
            default -> false;
        };
    }

    private static Nearness nearness(JointContext joint) throws NotAQuery {
        Unit unit = Unit.WORD;
        int distance = -1;
        boolean exactly = false;
        boolean ordered = false;
        for (ModifierContext modifier : joint.modifier()) {
            String name = TreeBuilder.lower(modifier.key(0));
            String value = modifier.key().size() > 1
                    ? TreeBuilder.lower(modifier.key(1))
                    : modifier.PHRASE() == null
                            ? ""
                            : TreeBuilder.lower(modifier.PHRASE()).replaceAll("[\"“”]", "");
            String sign = modifier.getChildCount() > 2 ? modifier.getChild(2).getText() : "";
            switch (name) {
                case "distance" -> {
                    distance = distance(modifier, sign, value);
                    exactly = sign.equals("=") || sign.equals("＝") || sign.startsWith("==");
                }
                case "unit" -> unit = unit(modifier, value);
                case "ordered" -> ordered = value.isEmpty() || value.equals("true");
                case "unordered" -> ordered = false;
                default -> throw unknown(modifier);
            }
        }
        if (unit == Unit.WORD) {
            int words = distance < 0 ? 1 : distance;
            check(words >= 1 && words <= Nearness.FARTHEST, joint);
            return new Nearness(unit, words, exactly && words > 1, ordered);
        }
        check(distance <= 0, joint);
        return new Nearness(unit, 0, false, ordered);
    }

    private static void check(boolean fits, JointContext joint) throws NotAQuery {
        if (!fits) {
            throw new NotAQuery(
                    TreeBuilder.place(joint),
                    "以词计的距离为 1 至 " + Nearness.FARTHEST + "；句、段只有“同一个”",
                    "a distance in words is 1 to " + Nearness.FARTHEST
                            + "; of sentences and paragraphs there is only the same one",
                    "prox/distance<=3 或 prox/unit=sentence",
                    "prox/distance<=3 or prox/unit=sentence");
        }
    }

    private static int distance(ModifierContext modifier, String sign, String value) throws NotAQuery {
        if (!value.matches("\\d{1,4}")) {
            throw unknown(modifier);
        }
        int number = Integer.parseInt(value);
        return switch (sign) {
            case "<", "＜" -> number - 1;
            case "<=", "＜＝", "≤", "=", "＝", "==" -> number;
            default -> throw unknown(modifier);
        };
    }

    private static Unit unit(ModifierContext modifier, String value) throws NotAQuery {
        for (Unit unit : Unit.values()) {
            if (unit.name().toLowerCase(Locale.ROOT).equals(value)) {
                return unit;
            }
        }
        throw unknown(modifier);
    }

    private static NotAQuery unknown(ModifierContext modifier) {
        return new NotAQuery(
                        TreeBuilder.place(modifier),
                        "prox 的修饰只有 /distance<=数、/unit=word|sentence|paragraph、/ordered",
                        "prox takes /distance<=number, /unit=word|sentence|paragraph and /ordered",
                        "prox/distance<=3/unit=word/ordered",
                        "prox/distance<=3/unit=word/ordered")
                .instead(List.of(""));
    }
}
