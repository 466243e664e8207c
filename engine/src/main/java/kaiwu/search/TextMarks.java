package kaiwu.search;

import java.io.IOException;
import java.util.List;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.record.Section;

/** Marks the words of one query in whole texts of records. For one thread. */
public final class TextMarks {

    private final Highlights highlights;

    TextMarks(Highlights highlights) {
        this.highlights = highlights;
    }

    /** Where the words stand in a title, in order, never overlapping. */
    public List<Hit.Mark> inTitle(String lang, String title) {
        return in(IndexFields.TITLE, lang, title);
    }

    /** Where the words stand in a text of this part of a record, in order, never overlapping. */
    public List<Hit.Mark> in(Section section, String lang, String text) {
        return in(RecordDocument.zone(section), lang, text);
    }

    private List<Hit.Mark> in(String zone, String lang, String text) {
        try {
            return highlights.marksAnything() ? highlights.in(zone, lang, text) : List.of();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "marking words in a text", wrong);
        }
    }
}
