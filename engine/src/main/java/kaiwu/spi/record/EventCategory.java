package kaiwu.spi.record;

/**
 * What an event in the life of a right does, in the common terms of WIPO ST.27 (patents), ST.61 (trademarks) and ST.87
 * (designs), reduced to what changes or explains a status.
 */
public enum EventCategory {
    FILED,
    APPLICATION_PUBLISHED,
    EXAMINATION_REQUESTED,
    EXAMINED,
    ALLOWED,
    REFUSED,
    WITHDRAWN,
    /** Abandoned or deemed withdrawn. */
    DISCONTINUED,
    REVIVED,
    /** Granted, registered or recognised. */
    GRANTED,
    GRANT_PUBLISHED,
    OPPOSED,
    REVIEWED,
    LIMITED,
    RENEWED,
    FEE_PAID,
    /** Ended by non-payment or non-renewal. */
    LAPSED,
    /** Ended by its term. */
    EXPIRED,
    /** Ended by decision: invalidated, revoked, cancelled. */
    REVOKED,
    /** Ended by its owner: surrendered. */
    SURRENDERED,
    RESTORED,
    TRANSFERRED,
    LICENSED,
    PLEDGED,
    PARTY_CHANGED,
    CORRECTED,
    APPEALED,
    DECIDED,
    OTHER
}
