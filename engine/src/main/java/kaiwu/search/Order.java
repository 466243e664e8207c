package kaiwu.search;

/** In which order hits come. Equal ones come newest first. */
public enum Order {
    /** Best match first. */
    RELEVANCE,
    /** Newest filing (where unknown: publication) first. */
    NEWEST,
    /** Oldest filing first; records without any date last. */
    OLDEST
}
