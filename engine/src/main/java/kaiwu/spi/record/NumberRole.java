package kaiwu.spi.record;

/** What a number numbers (WIPO ST.13 application numbers, ST.6 publication numbers). */
public enum NumberRole {
    /** Number of the application (INID 21). */
    APPLICATION,
    /** Number of the published document (INID 10, 11). */
    PUBLICATION,
    /** Number of the registration or grant, where it differs from the publication (INID 11, 111). */
    REGISTRATION,
    /** Number under which a tribunal keeps the case. */
    CASE,
    /** Any other number of the office or collection, for example an accession number. */
    OTHER
}
