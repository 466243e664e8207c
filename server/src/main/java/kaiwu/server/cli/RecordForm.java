package kaiwu.server.cli;

import java.io.PrintStream;
import kaiwu.lake.RightRecord;

/** A form in which records are written out one after another; one of these writes one file. */
interface RecordForm {

    /** What stands before the first record. */
    default void begin(PrintStream out) {}

    /**
     * Writes the public view of one record.
     *
     * @return false when the form has no place for records of this kind; nothing is written then
     */
    boolean write(RightRecord record, PrintStream out);

    /** What stands after the last record. */
    default void end(PrintStream out) {}
}
