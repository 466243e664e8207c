package kaiwu.search;

import java.util.Locale;

/** How one record can stand to another, as far as the records themselves tell. */
public enum Link {
    /** It cites the other. */
    CITES,
    /** The other cites it. */
    CITED_BY,
    /** Both have an owner of the same written name. */
    OWNER_OF,
    /** Both claim or are the same application, or one points at the other as a member of its family. */
    FAMILY,
    /** The other is a decision about it. */
    DECISION,
    /** It is a decision about the other. */
    DECIDES;

    /** Name in queries. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
