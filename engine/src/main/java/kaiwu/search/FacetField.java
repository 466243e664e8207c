package kaiwu.search;

import java.util.Locale;

/** By what results are counted. Every value is also a query term, see {@link SearchResult.FacetValue}. */
public enum FacetField {
    KIND,
    OFFICE,
    /** Year of filing, where unknown of first publication. */
    YEAR,
    /** Place in the record's most telling scheme, at a level people read: {@code ipc:H01M}, {@code nice:25}. */
    MAINCLASS,
    /** Owner under all its names, see {@link OwnerNames}; the applicant where no owner is told. */
    OWNER,
    /** The state that holds; {@code unknown} where the data ends. */
    STATUS,
    /** The state that holds, or that was last known before the data ended. */
    LASTSTATUS;

    /** Field id in queries. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
