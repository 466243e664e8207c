package kaiwu.search;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a result stands: the sort keys of the last hit, the state of the index and the query it belongs to.
 * As text URL-safe Base64, opaque to callers: fingerprint and state (8 bytes each), the hit's place (4), then each key after
 * a letter that tells its form: {@code F} and {@code I} four bytes, {@code L} eight, {@code B} two of length and so many,
 * {@code N} none where the hit lacks the key.
 *
 * @param asked fingerprint of query and order
 * @param generation state of the index
 * @param doc place of the last hit in that state of the index
 * @param keys its sort keys
 */
record Cursor(long asked, long generation, int doc, List<@Nullable Object> keys) {

    private static final int LONGEST = 4_096;

    /** Of a query as its language writes it, and an order. */
    static long fingerprint(String query, Order order) {
        return Sha256.of(order + " " + query).prefix();
    }

    String render() {
        ByteBuffer bytes =
                ByteBuffer.allocate(LONGEST).putLong(asked).putLong(generation).putInt(doc);
        for (@Nullable Object key : keys) {
            switch (key) {
                case Float score -> bytes.put((byte) 'F').putFloat(score);
                case Integer day -> bytes.put((byte) 'I').putInt(day);
                case Long tie -> bytes.put((byte) 'L').putLong(tie);
                case BytesRef text ->
                    bytes.put((byte) 'B').putShort((short) text.length).put(text.bytes, text.offset, text.length);
                case null -> bytes.put((byte) 'N');
                default ->
                    throw new KaiwuException(ErrorCode.INTERNAL, "a sort key of another form: " + key.getClass());
            }
        }
        byte[] used = new byte[bytes.position()];
        bytes.flip().get(used);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(used);
    }

    /**
     * @param keyCount how many keys such a cursor has
     * @throws KaiwuException {@code CALLED_WRONGLY} when the text is no cursor, or one of another query
     */
    static Cursor parse(String text, long asked, int keyCount) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(text));
        try {
            long ofQuery = bytes.getLong();
            long generation = bytes.getLong();
            int doc = bytes.getInt();
            if (ofQuery != asked) {
                throw ofAnother();
            }
            List<@Nullable Object> keys = new ArrayList<>();
            for (int i = 0; i < keyCount; i++) {
                keys.add(key(bytes, text));
            }
            if (bytes.hasRemaining() || doc < 0) {
                throw notOurs(text, null);
            }
            return new Cursor(ofQuery, generation, doc, keys);
        } catch (BufferUnderflowException tooShort) {
            throw notOurs(text, tooShort);
        }
    }

    private static @Nullable Object key(ByteBuffer bytes, String text) {
        return switch (bytes.get()) {
            case 'F' -> bytes.getFloat();
            case 'I' -> bytes.getInt();
            case 'L' -> bytes.getLong();
            case 'B' -> {
                byte[] key = new byte[Math.min(bytes.getShort() & 0xFFFF, bytes.remaining())];
                bytes.get(key);
                yield new BytesRef(key);
            }
            case 'N' -> null;
            default -> throw notOurs(text, null);
        };
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException wrong) {
            throw notOurs(text, wrong);
        }
    }

    private static KaiwuException ofAnother() {
        return new KaiwuException(
                ErrorCode.CALLED_WRONGLY,
                new Bilingual(
                        "该游标属于另一查询或另一排序；请与原查询一起使用，或从头开始",
                        "the cursor belongs to another query or order; use it with the query it came from, or begin anew"));
    }

    static KaiwuException notOurs(String text, @Nullable Throwable cause) {
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
    FieldDoc after(boolean sameIndex, int maxDoc) {
        return new FieldDoc(sameIndex ? doc : Math.max(0, maxDoc - 1), Float.NaN, keys.toArray());
    }

    static Cursor at(FieldDoc hit, long asked, long generation) {
        return new Cursor(asked, generation, hit.doc, Arrays.asList(hit.fields));
    }
}
