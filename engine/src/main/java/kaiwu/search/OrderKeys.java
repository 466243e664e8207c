package kaiwu.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of one segment stand in an order, as numbers: the smaller comes first. The same order as {@link
 * Order#sort} gives. For one thread; records are asked for in their own order.
 */
final class OrderKeys {

    /** Makes the keys of segments. */
    interface Maker {
        OrderKeys of(LeafReaderContext leaf) throws IOException;
    }

    private final Order order;
    private final NumericDocValues day;
    private final NumericDocValues tie;
    private final Ordinals.@Nullable Leaf text;

    private OrderKeys(Order order, NumericDocValues day, NumericDocValues tie, Ordinals.@Nullable Leaf text) {
        this.order = order;
        this.day = day;
        this.tie = tie;
        this.text = text;
    }

    static Maker of(Order order, OpenedIndex index) throws IOException {
        Ordinals texts = switch (order) {
            case NUMBER -> index.ordinals(IndexFields.SORT_NUMBER);
            case TITLE -> index.ordinals(IndexFields.SORT_TITLE);
            default -> null;
        };
        return leaf -> new OrderKeys(
                order,
                DocValues.getNumeric(leaf.reader(), dayField(order)),
                DocValues.getNumeric(leaf.reader(), IndexFields.TIE),
                texts == null ? null : texts.leaf(leaf));
    }

    private static String dayField(Order order) {
        return switch (order) {
            case LATEST_PUBLISHED, FIRST_PUBLISHED -> IndexFields.DAY_PUBLISHED;
            case LATEST_GRANTED, FIRST_GRANTED -> IndexFields.DAY_GRANTED;
            default -> IndexFields.DAY;
        };
    }

    /** What the order goes by first, and by what where that is equal, in one number. */
    long first(int doc, float score) throws IOException {
        return switch (order) {
            case RELEVANCE ->
                ((long) -NumericUtils.floatToSortableInt(score) << 32) + (Integer.MAX_VALUE - (long) day(doc, 0));
            case NEWEST, LATEST_PUBLISHED, LATEST_GRANTED -> -day(doc, Integer.MIN_VALUE);
            case OLDEST, FIRST_PUBLISHED, FIRST_GRANTED -> day(doc, Integer.MAX_VALUE);
            case NUMBER, TITLE -> place(doc);
        };
    }

    /** What decides where all else is equal. */
    long last(int doc) throws IOException {
        return tie.advanceExact(doc) ? tie.longValue() : Long.MAX_VALUE;
    }

    private long day(int doc, int missing) throws IOException {
        return day.advanceExact(doc) ? day.longValue() : missing;
    }

    private long place(int doc) throws IOException {
        if (text == null) {
            return 0;
        }
        int[] place = text.of(doc);
        return place.length == 0 ? Integer.MAX_VALUE : place[0];
    }
}
