package kaiwu.search;

import kaiwu.lake.Status;
import kaiwu.spi.record.RecordVersion;

/**
 * What a list of hits shows of a record, as the index keeps it. Immutable.
 *
 * @param shown its {@link Summary}
 * @param status how it stands
 */
record Listed(RecordVersion shown, Status status) {

    byte[] render() {
        ListedWriter out = new ListedWriter();
        out.summary(shown);
        out.status(status);
        return out.bytes();
    }

    static Listed parse(byte[] bytes) {
        return new ListedReader(bytes).read();
    }
}
