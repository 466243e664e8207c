package kaiwu.ledger.time;

/** Writes DER (X.690, 10) by putting finished parts together: what is the same in every token is encoded once and copied. */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int TAGGED_0 = 0xa0;

    private Der() {}

    /** A value of this tag whose content is these parts, one after another. */
    static byte[] of(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        int head = length < 0x80 ? 2 : length < 0x100 ? 3 : 4;
        byte[] all = new byte[head + length];
        all[0] = (byte) tag;
        switch (head) {
            case 2 -> all[1] = (byte) length;
            case 3 -> {
                all[1] = (byte) 0x81;
                all[2] = (byte) length;
            }
            default -> {
                if (length > 0xffff) {
                    throw new IllegalArgumentException("a value of %d bytes".formatted(length));
                }
                all[1] = (byte) 0x82;
                all[2] = (byte) (length >> 8);
                all[3] = (byte) length;
            }
        }
        int at = head;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
