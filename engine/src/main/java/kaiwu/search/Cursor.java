package kaiwu.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a result stands: the sort keys of the last hit, the state of the index and the query it belongs to.
 * As text 48 URL-safe characters of Base64; opaque to callers.
 *
 * @param asked fingerprint of query and order
 * @param generation state of the index
 * @param score bits of the last hit's score
 * @param day its day
 * @param tie its last word
 * @param doc its place in that state of the index
 */
record Cursor(long asked, long generation, int score, int day, long tie, int doc) {

    private static final int BYTES = 36;

    static long fingerprint(Query query, Order order) {
        return Sha256.of(order + " " + query.render()).prefix();
    }

    String render() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(asked)
                .putLong(generation)
                .putInt(score)
                .putInt(day)
                .putLong(tie)
                .putInt(doc);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * @throws KaiwuException {@code CALLED_WRONGLY} when the text is no cursor, or one of another query
     */
    static Cursor parse(String text, long asked) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(text));
        if (bytes.remaining() != BYTES) {
            throw notOurs(text, null);
        }
        Cursor cursor = new Cursor(
                bytes.getLong(), bytes.getLong(), bytes.getInt(), bytes.getInt(), bytes.getLong(), bytes.getInt());
        if (cursor.asked() != asked) {
            throw new KaiwuException(
                    ErrorCode.CALLED_WRONGLY,
                    new Bilingual(
                            "该游标属于另一查询或另一排序；请与原查询一起使用，或从头开始",
                            "the cursor belongs to another query or order; use it with the query it came from, or begin anew"));
        }
        return cursor;
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException wrong) {
            throw notOurs(text, wrong);
        }
    }

    private static KaiwuException notOurs(String text, @Nullable Throwable cause) {
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return new KaiwuException(
                ErrorCode.CALLED_WRONGLY,
                new Bilingual(
                        "“" + shown + "”不是游标；请用上一页给出的 next，从头开始则不填",
                        "not a cursor: '" + shown
                                + "'; use the value of 'next' from the page before, or none to begin"),
                cause);
    }

    /** The hit after which to go on. In a changed index everything with equal keys is passed over. */
    FieldDoc after(Order order, boolean sameIndex, int maxDoc) {
        Object[] keys = order == Order.RELEVANCE
                ? new Object[] {Float.intBitsToFloat(score), day, tie}
                : new Object[] {day, tie};
        return new FieldDoc(sameIndex ? doc : Math.max(0, maxDoc - 1), Float.NaN, keys);
    }

    static Cursor at(FieldDoc hit, Order order, long asked, long generation) {
        Object[] keys = hit.fields;
        int first = order == Order.RELEVANCE ? 1 : 0;
        int score = first == 1 ? Float.floatToIntBits((Float) keys[0]) : 0;
        return new Cursor(asked, generation, score, (Integer) keys[first], (Long) keys[first + 1], hit.doc);
    }
}
