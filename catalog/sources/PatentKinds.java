package sources;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.PartyRole;

/** Which kind of right a patent document is about, told by its ST.16 kind code. */
public final class PatentKinds {

    /** Offices whose code {@code Y} (and old {@code U}) names utility models. */
    private static final Set<String> UTILITY_MODEL_Y = Set.of("CN", "JP", "KR", "TW", "DE", "ES", "IT", "BR", "PL");

    /** Offices whose code {@code B} is a granted patent. */
    private static final Set<String> GRANTED_B = Set.of("EP", "US", "CN", "JP", "KR", "FR", "GB", "TW", "EA", "RU");

    private PatentKinds() {}

    /** {@code invention}, {@code utilitymodel} or {@code design}. */
    public static String of(String office, String kindCode) {
        String code = kindCode.strip().toUpperCase(Locale.ROOT);
        if (code.startsWith("S")) {
            return "design";
        }
        if (code.startsWith("U") || code.startsWith("Y") && UTILITY_MODEL_Y.contains(office)) {
            return "utilitymodel";
        }
        return "invention";
    }

    /** Who makes what is protected: designers a design, inventors everything else. */
    public static PartyRole maker(String kind) {
        return kind.equals("design") ? PartyRole.DESIGNER : PartyRole.INVENTOR;
    }

    /**
     * What the publication of such a document is in the life of its right. A code means different things at different offices;
     * where it is not plain, empty.
     *
     * @param number number of the publication: grants of the United States until 2000 have the code {@code A}, and so only the
     *     number tells them from applications, which begin with the year
     */
    public static Optional<EventCategory> event(String office, String kindCode, String number) {
        String code = kindCode.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty() || code.matches("[A-Z][389]|T\\d?")) {
            return Optional.empty();
        }
        char level = code.charAt(0);
        if (office.equals("WO")) {
            return Optional.of(EventCategory.APPLICATION_PUBLISHED);
        }
        if (level == 'A') {
            boolean grant = office.equals("US") && !number.matches("20\\d{8,9}");
            return Optional.of(grant ? EventCategory.GRANTED : EventCategory.APPLICATION_PUBLISHED);
        }
        boolean granted = level == 'C'
                || level == 'B' && GRANTED_B.contains(office)
                || office.equals("US") && "SPE".indexOf(level) >= 0
                || office.equals("CN") && "UYS".indexOf(level) >= 0;
        return granted ? Optional.of(EventCategory.GRANTED) : Optional.empty();
    }

    /** The date role that goes with such an event. */
    public static DateRole dateOf(EventCategory event) {
        return event == EventCategory.GRANTED ? DateRole.GRANTED : DateRole.APPLICATION_PUBLISHED;
    }
}
