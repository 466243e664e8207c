package kaiwu.formats.st96;

import java.util.Optional;
import kaiwu.spi.record.RecordVersion;

/**
 * Writes records in WIPO ST.96. What a kind of right is written as is the caller's to say, for this package knows no kinds.
 */
public final class St96Writer {

    /** The documents of the standard that can be written. */
    public enum Document {
        PATENT,
        TRADEMARK,
        DESIGN,
        GEOGRAPHICAL_INDICATION
    }

    private St96Writer() {}

    /** A document valid against the schemas of ST.96 version 6.0; empty when the record lacks what they demand. */
    public static Optional<String> render(Document document, RecordVersion record) {
        return switch (document) {
            case PATENT -> St96Patent.render(record);
            case TRADEMARK -> St96Trademark.render(record);
            case DESIGN -> St96Design.render(record);
            case GEOGRAPHICAL_INDICATION -> St96Gi.render(record);
        };
    }
}
