package kaiwu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what results are counted. Every value is also a query, see {@link #filter}. */
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
    LASTSTATUS,
    /** Year of filing. */
    FILED,
    /** Every year in which a document of the record was published. */
    PUBLISHED,
    /** Year of the grant or registration. */
    GRANTED,
    /** ST.3 code of the country or region of an owner or applicant, where the source tells it. */
    OWNERCOUNTRY,
    /** Region of the first applicant or of the matter, as the fact of that name tells it. */
    REGION,
    /** What gathers the record's places in another scheme, as WIPO's fields of technology do: {@code wipo35:6}. */
    TECHNOLOGY,
    /** The first filing the right goes back to, see {@link FirstFiling}. */
    FIRSTFILING,
    /** The simple family: rights that go back to the very same first applications; the value is the id of one of them. */
    SIMPLEFAMILY,
    /** The extended family: all rights that hang together by first applications, descent or the number of a family; by an id. */
    EXTENDEDFAMILY;

    /** Those a page of results counts by. */
    public static final List<FacetField> OF_RESULTS = List.of(KIND, OFFICE, YEAR, MAINCLASS, OWNER, STATUS, LASTSTATUS);

    /** Whether its values are families of rights. */
    public boolean isFamily() {
        return this == SIMPLEFAMILY || this == EXTENDEDFAMILY;
    }

    /** Field id in queries. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Field of the index whose values are counted. */
    String counted() {
        return switch (this) {
            case FILED, PUBLISHED, GRANTED, REGION -> field() + ".counted";
            case SIMPLEFAMILY -> IndexFields.LINK_SIMPLE;
            case EXTENDEDFAMILY -> IndexFields.LINK_FAMILY;
            default -> field();
        };
    }

    /** The query that finds exactly the records that have this value. */
    public Query filter(String value) {
        return switch (this) {
            case FILED, PUBLISHED, GRANTED -> {
                int year = Integer.parseInt(value);
                yield new Query.Range(
                        field(), Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
            }
            default -> new Query.Is(field(), value);
        };
    }
}
