package kaiwu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.PartialDate;
import kaiwu.lake.RightRecord;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NameKey;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;

/**
 * Who is what to a right, as keys of names as they are written; which names are one owner is told by {@link OwnerNames} when
 * records are looked for. Immutable.
 *
 * @param now by whom the record is counted, in the record's order
 * @param past who is told to have had it before, is an applicant of what another owns, or owned it before the last transfer
 * @param party who is a party to a decision about a right, or a licensee of it
 */
record OwnerKeys(Set<NameKey> now, Set<NameKey> past, Set<NameKey> party) {

    private static final Set<PartyRole> BEFORE = EnumSet.of(PartyRole.FORMER_OWNER, PartyRole.APPLICANT);
    private static final Set<PartyRole> CONCERNED =
            EnumSet.of(PartyRole.COMPLAINANT, PartyRole.RESPONDENT, PartyRole.LICENSEE);

    static OwnerKeys of(RightRecord right) {
        List<Party> told = PartyField.ownersIn(right.shown());
        List<Party> since = sinceTransfer(right);
        List<Party> now = since.isEmpty() ? told : since;
        List<Party> before = new ArrayList<>(with(right.shown(), BEFORE));
        before.addAll(told);
        Set<String> names = new HashSet<>();
        now.forEach(owner -> names.add(NameKey.bare(owner.name())));
        before.removeIf(party -> names.contains(NameKey.bare(party.name())));
        return new OwnerKeys(keys(now), keys(before), keys(with(right.shown(), CONCERNED)));
    }

    /** The owners told by what was published on the day of the last transfer or later; empty when nothing tells. */
    private static List<Party> sinceTransfer(RightRecord right) {
        Optional<PartialDate> transfer = right.shown().events().stream()
                .filter(event -> event.category() == EventCategory.TRANSFERRED)
                .flatMap(event -> event.date().stream())
                .max(Comparator.naturalOrder());
        return transfer.map(day -> right.versions().stream()
                        .map(StoredVersion::version)
                        .filter(version -> version.publishedOn()
                                .filter(published -> published.compareTo(day) >= 0)
                                .isPresent())
                        .flatMap(version -> PartyField.ownersIn(version).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<Party> with(RecordVersion shown, Set<PartyRole> roles) {
        return shown.parties().stream()
                .filter(party -> roles.contains(party.role()))
                .toList();
    }

    private static Set<NameKey> keys(List<Party> parties) {
        Set<NameKey> keys = new LinkedHashSet<>();
        parties.forEach(party -> keys.add(NameKey.of(party)));
        return keys;
    }
}
