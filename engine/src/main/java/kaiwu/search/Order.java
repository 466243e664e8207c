package kaiwu.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * In which order hits come. Those that lack what the order goes by come last; equal ones keep one order, so that a walk
 * through pages meets each once.
 */
public enum Order {
    /** Best match first, equal ones newest first. */
    RELEVANCE,
    /** Newest filing (where unknown: publication) first. */
    NEWEST,
    /** Oldest filing first. */
    OLDEST,
    /** Latest first publication first. */
    LATEST_PUBLISHED,
    /** Earliest first publication first. */
    FIRST_PUBLISHED,
    /** Latest grant first. */
    LATEST_GRANTED,
    /** Earliest grant first. */
    FIRST_GRANTED,
    /** By office and number. */
    NUMBER,
    /** By title: Chinese by pinyin, other letters as dictionaries do. */
    TITLE;

    Sort sort() {
        SortField tie = new SortField(IndexFields.TIE, SortField.Type.LONG);
        return switch (this) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, day(IndexFields.DAY, true), tie);
            case NEWEST -> new Sort(day(IndexFields.DAY, true), tie);
            case OLDEST -> new Sort(day(IndexFields.DAY, false), tie);
            case LATEST_PUBLISHED -> new Sort(day(IndexFields.DAY_PUBLISHED, true), tie);
            case FIRST_PUBLISHED -> new Sort(day(IndexFields.DAY_PUBLISHED, false), tie);
            case LATEST_GRANTED -> new Sort(day(IndexFields.DAY_GRANTED, true), tie);
            case FIRST_GRANTED -> new Sort(day(IndexFields.DAY_GRANTED, false), tie);
            case NUMBER -> new Sort(text(IndexFields.SORT_NUMBER), tie);
            case TITLE -> new Sort(text(IndexFields.SORT_TITLE), tie);
        };
    }

    private static SortField day(String field, boolean latestFirst) {
        SortField day = new SortField(field, SortField.Type.INT, latestFirst);
        day.setMissingValue(latestFirst ? Integer.MIN_VALUE : Integer.MAX_VALUE);
        return day;
    }

    private static SortField text(String field) {
        SortField text = new SortField(field, SortField.Type.STRING);
        text.setMissingValue(SortField.STRING_LAST);
        return text;
    }
}
