package kaiwu.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.NameKey;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;

/**
 * Whom a record names as one who has, had, wants or uses a right, or is at odds over it. People who only made the thing are
 * not owners; they and co-owners tell which of two alike names is meant.
 */
final class Mentions {

    private static final Set<PartyRole> OWNERS = EnumSet.of(
            PartyRole.OWNER,
            PartyRole.APPLICANT,
            PartyRole.CUSTODIAN,
            PartyRole.FORMER_OWNER,
            PartyRole.COMPLAINANT,
            PartyRole.RESPONDENT,
            PartyRole.LICENSEE);

    private static final Set<PartyRole> BESIDE = EnumSet.of(
            PartyRole.OWNER,
            PartyRole.APPLICANT,
            PartyRole.CUSTODIAN,
            PartyRole.INVENTOR,
            PartyRole.DESIGNER,
            PartyRole.AUTHOR,
            PartyRole.BREEDER);

    /** A class is told apart by so many letters: {@code H01M} of the IPC, {@code 25} of Nice. */
    private static final int TELLING = 4;

    private Mentions() {}

    /** Each owner once for each way it is written. */
    static List<Mention> of(RecordVersion version) {
        List<Mention> mentions = new ArrayList<>();
        Set<NameKey> seen = new HashSet<>();
        List<String> classes =
                version.classes().stream().map(Mentions::telling).distinct().toList();
        for (Party party : version.parties()) {
            if (OWNERS.contains(party.role()) && seen.add(NameKey.of(party))) {
                mentions.add(new Mention(
                        party.name(), party.country(), party.address(), List.of(), beside(party, version), classes));
            }
        }
        return mentions;
    }

    private static List<String> beside(Party party, RecordVersion version) {
        String own = NameKey.bare(party.name());
        return version.parties().stream()
                .filter(other -> BESIDE.contains(other.role()))
                .map(Party::name)
                .filter(name -> !NameKey.bare(name).equals(own))
                .distinct()
                .toList();
    }

    private static String telling(ClassSymbol place) {
        String symbol = place.symbol().replace(" ", "");
        return place.scheme() + ":" + symbol.substring(0, Math.min(TELLING, symbol.length()));
    }
}
