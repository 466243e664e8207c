package kaiwu.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;

/** The fields in which names are looked for, and which roles each gathers. */
enum PartyField {
    OWNER(PartyRole.OWNER, PartyRole.APPLICANT, PartyRole.CUSTODIAN),
    INVENTOR(PartyRole.INVENTOR, PartyRole.AUTHOR, PartyRole.DESIGNER, PartyRole.BREEDER),
    AGENT(PartyRole.AGENT),
    /** Everybody named in the record. */
    PARTY(PartyRole.values());

    private static final int LONGEST = 500;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Set<PartyRole> roles;

    PartyField(PartyRole... roles) {
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    /** Field id in queries. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> namesIn(RecordVersion shown) {
        return names(shown, roles);
    }

    /** By whom records are counted: the owners; where none is told the applicants, then who keeps it. */
    static List<Party> ownersIn(RecordVersion shown) {
        for (PartyRole role : List.of(PartyRole.OWNER, PartyRole.APPLICANT, PartyRole.CUSTODIAN)) {
            List<Party> owners = shown.parties().stream()
                    .filter(party ->
                            party.role() == role && !clean(party.name()).isEmpty())
                    .toList();
            if (!owners.isEmpty()) {
                return owners;
            }
        }
        return List.of();
    }

    /** The countries and regions of owners; where no owner is told of applicants. */
    static Set<String> countriesIn(RecordVersion shown) {
        for (PartyRole role : new PartyRole[] {PartyRole.OWNER, PartyRole.APPLICANT}) {
            Set<String> countries = new LinkedHashSet<>();
            shown.parties().stream()
                    .filter(party -> party.role() == role)
                    .forEach(party -> countries.add(party.country()));
            countries.remove("");
            if (!countries.isEmpty()) {
                return countries;
            }
        }
        return Set.of();
    }

    private static Set<String> names(RecordVersion shown, Set<PartyRole> roles) {
        Set<String> names = new LinkedHashSet<>();
        for (Party party : shown.parties()) {
            if (roles.contains(party.role())) {
                names.add(clean(party.name()));
            }
        }
        names.remove("");
        return names;
    }

    /** The one writing of a whole name: widths made uniform (NFKC), single blanks. */
    static String clean(String name) {
        String uniform =
                Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        return uniform.length() > LONGEST ? uniform.substring(0, LONGEST) : uniform;
    }
}
