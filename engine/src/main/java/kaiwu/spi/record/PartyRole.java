package kaiwu.spi.record;

/** What somebody is to a right or a case. */
public enum PartyRole {
    APPLICANT,
    /** Holder, proprietor, assignee, claimant of a renewal. */
    OWNER,
    /** Who held the right, or the application for it, before its present holder. */
    FORMER_OWNER,
    INVENTOR,
    DESIGNER,
    AUTHOR,
    BREEDER,
    AGENT,
    EXAMINER,
    /** Who keeps or collected a resource, or practises an element of heritage. */
    CUSTODIAN,
    COMPLAINANT,
    RESPONDENT,
    /** Court, panel or authority that decides. */
    TRIBUNAL,
    /** Judge or panelist. */
    DECIDER,
    LICENSEE,
    OTHER
}
