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
        boolean descending = false;
        for (ModifierContext modifier : key.modifier()) {
            descending |= TreeBuilder.lower(modifier.key(0)).endsWith("descending");
        }
        boolean latestFirst = descending;
        return Optional.of(
                switch (conditions.field(key.getChild(0)).id()) {
                    case "filed", "year" -> latestFirst ? Order.NEWEST : Order.OLDEST;
                    case "published" -> latestFirst ? Order.LATEST_PUBLISHED : Order.FIRST_PUBLISHED;
                    case "granted" -> latestFirst ? Order.LATEST_GRANTED : Order.FIRST_GRANTED;
                    case "number" -> Order.NUMBER;
                    case "title" -> Order.TITLE;
                    default ->
                        throw new NotAQuery(
                                        TreeBuilder.place(key),
                                        "可按申请日、公布日、授权日、号码、名称或相关度排序",
                                        "hits are sorted by a day of filing, publication or grant, by number, title or"
                                                + " relevance",
                                        "sortby filed/sort.descending",
                                        "sortby filed/sort.descending")
                                .instead(List.of("filed/sort.descending", "relevance"));
                });
    }
}
