package kaiwu.search;

import java.util.List;
import java.util.Optional;
import kaiwu.search.syntax.KaiwuQueryParser.ModifierContext;
import kaiwu.search.syntax.KaiwuQueryParser.SortKeyContext;

/** Reads CQL's {@code sortby}: the one key that matters is the first. */
final class SortKeys {

    private SortKeys() {}

    static Optional<Order> read(List<SortKeyContext> keys, Conditions conditions) throws NotAQuery {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        SortKeyContext key = keys.get(0);
        String name = TreeBuilder.lower(key.getChild(0));
        if (name.equals("relevance") || name.equals("score")) {
            return Optional.of(Order.RELEVANCE);
        }
        FieldNames.Field field = conditions.field(key.getChild(0));
        if (!field.id().equals("filed")
                && !field.id().equals("published")
                && !field.id().equals("year")) {
            throw new NotAQuery(
                            TreeBuilder.place(key),
                            "只能按申请日或相关度排序",
                            "hits are sorted by the day of filing or by relevance",
                            "sortby filed/sort.descending",
                            "sortby filed/sort.descending")
                    .instead(List.of("filed/sort.descending", "relevance"));
        }
        boolean newestFirst = false;
        for (ModifierContext modifier : key.modifier()) {
            newestFirst |= TreeBuilder.lower(modifier.key(0)).endsWith("descending");
        }
        return Optional.of(newestFirst ? Order.NEWEST : Order.OLDEST);
    }
}
