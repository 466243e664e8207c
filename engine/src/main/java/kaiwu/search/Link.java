package kaiwu.search;

import java.util.Locale;

/** How one record can stand to another, as far as the records themselves and the merging of owners tell. */
public enum Link {
    /** It cites the other. */
    CITES,
    /** The other cites it. */
    CITED_BY,
    /** Both have one owner, under whatever names. */
    OWNER_OF,
    /** Both are of one extended family, see {@link Families}. */
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
