package kaiwu.navigate;

import java.util.Optional;
import kaiwu.search.FacetField;

/** A way to look at a set of records. */
public enum View {
    KINDS(FacetField.KIND, 50),
    /** Year by year of filing. */
    FILED(FacetField.FILED, 1_000),
    /** Year by year of publication; a record counts in each year in which a document of it was published. */
    PUBLISHED(FacetField.PUBLISHED, 1_000),
    /** Year by year of grant or registration. */
    GRANTED(FacetField.GRANTED, 1_000),
    OWNERS(FacetField.OWNER, 20),
    /** Countries and regions of the owners. */
    COUNTRIES(FacetField.OWNERCOUNTRY, 25),
    /** Regions of the first applicants or of the matter. */
    REGIONS(FacetField.REGION, 100),
    /** Main classes. */
    CLASSES(FacetField.MAINCLASS, 20),
    /** Fields of technology. */
    TECHNOLOGIES(FacetField.TECHNOLOGY, 40),
    /** Which two owners have rights in common. */
    TOGETHER(null, 20),
    /** What the records cite. */
    CITED(null, 15),
    /** The words that tell the set from all others. */
    WORDS(null, 40);

    private final Optional<FacetField> field;
    private final int most;

    View(@org.jspecify.annotations.Nullable FacetField field, int most) {
        this.field = Optional.ofNullable(field);
        this.most = most;
    }

    /** The field whose values are counted; empty for a view that counts something else. */
    public Optional<FacetField> field() {
        return field;
    }

    /** The most bars, pairs, documents or words it has. */
    public int most() {
        return most;
    }

    /** Whether it goes year by year. */
    public boolean isTrend() {
        return this == FILED || this == PUBLISHED || this == GRANTED;
    }
}
