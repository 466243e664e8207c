package kaiwu.search;

import java.util.Set;

/** The fields of numbers; each is a field of the index that holds the spellings of its numbers. */
final class NumberFields {

    /** Every number of the record itself. */
    static final String ANY = "number";

    static final String PUBLICATION = "publicationnumber";
    static final String APPLICATION = "applicationnumber";
    static final String REGISTRATION = "registrationnumber";
    static final String PRIORITY = "prioritynumber";

    /** Numbers the record cites. */
    static final String CITED = "citation";

    /** The number of a family that a source gives. */
    static final String FAMILY = "familynumber";

    static final Set<String> IDS = Set.of(
            ANY,
            PUBLICATION,
            APPLICATION,
            REGISTRATION,
            PRIORITY,
            CITED,
            CITED + ".examiner",
            CITED + ".opposition",
            CITED + ".applicant",
            CITED + ".other",
            FAMILY);

    private NumberFields() {}
}
