package sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/**
 * Who has held a mark, stage by stage. The office tells every stage under a party type of two digits: from 10 the original
 * applicant and those who took over from him, from 20 the owner at publication, from 30 the registrant and those after him.
 * The highest stage holds now, as owner or, before registration, as applicant; whoever held before and is somebody else is a
 * former owner, told once. Not thread-safe.
 */
public final class UsMarkOwners {

    private static final String REGISTRANT = "30";

    private final List<Stage> stages = new ArrayList<>();

    /** Notes one stage. Stages may come in any order. */
    public void add(String type, String name, String country, String address) {
        if (!name.isBlank()) {
            stages.add(new Stage(type, name, country, address));
        }
    }

    /** Adds everybody to the draft. */
    public void addTo(RecordDraft draft) {
        String last =
                stages.stream().map(Stage::type).max(Comparator.naturalOrder()).orElse("");
        PartyRole now = last.compareTo(REGISTRANT) < 0 ? PartyRole.APPLICANT : PartyRole.OWNER;
        Set<String> told = new HashSet<>();
        for (Stage stage : stages) {
            if (stage.type().equals(last)) {
                draft.party(now, stage.name(), stage.country(), stage.address());
                told.add(stage.plainName());
            }
        }
        stages.stream().sorted(Comparator.comparing(Stage::type).reversed()).forEach(stage -> {
            if (told.add(stage.plainName())) {
                draft.party(PartyRole.FORMER_OWNER, stage.name(), stage.country(), stage.address());
            }
        });
    }

    private record Stage(String type, String name, String country, String address) {

        /** The name without what changes from stage to stage though the holder does not: case, dots, commas, blanks. */
        String plainName() {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }
}
