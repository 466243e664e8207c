package kaiwu.spi.record;

/** How one record stands to another. */
public enum RelationType {
    DIVISION_OF,
    CONTINUATION_OF,
    REISSUE_OF,
    /** National phase or regional part of an international application. */
    NATIONAL_PHASE_OF,
    /** Other right on the same matter: same-day utility model, sister registration, family member. */
    SAME_MATTER_AS,
    /** A renewal of this earlier registration. */
    RENEWS,
    /** A decision about this right. */
    DECIDES_ON,
    /** Any other reference. */
    REFERS_TO
}
