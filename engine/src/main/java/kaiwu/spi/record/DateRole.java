package kaiwu.spi.record;

/** What happened on a date of a right. */
public enum DateRole {
    /** Filing of the application (INID 22). */
    FILED,
    /** Earliest priority claimed (INID 32). */
    PRIORITY,
    /** First publication of the application (INID 43). */
    APPLICATION_PUBLISHED,
    /** Grant, registration or recognition (INID 45, 15, 151). */
    GRANTED,
    /** Last renewal. */
    RENEWED,
    /** End of the term as the source states it (INID 181). */
    EXPIRES,
    /** End of protection as it happened. */
    ENDED,
    /** The work or variety was created, first published or first sold. */
    CREATED,
    /** A sample or item was collected. */
    COLLECTED,
    /** A case was opened. */
    OPENED,
    /** A case was decided. */
    DECIDED
}
