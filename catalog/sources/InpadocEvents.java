package sources;

import java.util.Map;
import kaiwu.spi.record.EventCategory;

/**
 * What the commonest legal event codes of INPADOC mean for a right as a whole. Codes of what happened in one state only
 * ({@code PG25, 25, REG}) and all not listed are {@code OTHER} and speak by their words.
 */
public final class InpadocEvents {

    private static final Map<String, EventCategory> EP = Map.ofEntries(
            Map.entry("17P", EventCategory.EXAMINATION_REQUESTED),
            Map.entry("17Q", EventCategory.EXAMINED),
            Map.entry("INTG", EventCategory.ALLOWED),
            Map.entry("18W", EventCategory.WITHDRAWN),
            Map.entry("18D", EventCategory.DISCONTINUED),
            Map.entry("18R", EventCategory.REFUSED),
            Map.entry("26", EventCategory.OPPOSED),
            Map.entry("PLBI", EventCategory.OPPOSED),
            Map.entry("27W", EventCategory.REVOKED),
            Map.entry("27A", EventCategory.LIMITED),
            Map.entry("RAP1", EventCategory.PARTY_CHANGED),
            Map.entry("RAP2", EventCategory.PARTY_CHANGED),
            Map.entry("RAP3", EventCategory.PARTY_CHANGED),
            Map.entry("RIN1", EventCategory.CORRECTED),
            Map.entry("RIC1", EventCategory.CORRECTED),
            Map.entry("RTI1", EventCategory.CORRECTED));

    private static final Map<String, EventCategory> US = Map.of(
            "AS", EventCategory.TRANSFERRED,
            "FPAY", EventCategory.FEE_PAID,
            "MAFP", EventCategory.FEE_PAID,
            "LAPS", EventCategory.LAPSED,
            "FP", EventCategory.LAPSED,
            "CC", EventCategory.CORRECTED);

    private InpadocEvents() {}

    /** @param office whose code it is; a code means nothing without it */
    public static EventCategory category(String office, String code) {
        Map<String, EventCategory> codes = switch (office) {
            case "EP" -> EP;
            case "US" -> US;
            default -> Map.of();
        };
        return codes.getOrDefault(code.strip(), EventCategory.OTHER);
    }
}
