package sources.us_greenbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.us_greenbook.Greenbook.Group;
import sources.us_greenbook.Greenbook.Line;

/** Abstract, claims and description of a Green Book patent: {@code PAL PAR PAC PA1 …} are paragraphs, {@code NUM} a claim. */
final class GreenbookTexts {

    private static final Set<String> DESCRIPTION = Set.of("GOVT", "PARN", "BSUM", "DRWD", "DETD");

    private GreenbookTexts() {}

    static void addTo(RecordDraft draft, Greenbook patent) {
        draft.passage(Section.ABSTRACT, "en", paragraphs(patent.all("ABST")));
        List<String> claims = new ArrayList<>();
        patent.all("CLMS").forEach(group -> claims(group, claims));
        patent.all("DCLM")
                .forEach(group -> claims.add(paragraphs(List.of(group)).replace('\n', ' ')));
        draft.passage(Section.CLAIMS, "en", String.join("\n", claims));
        draft.passage(
                Section.DESCRIPTION,
                "en",
                paragraphs(patent.groups().stream()
                        .filter(group -> DESCRIPTION.contains(group.name()))
                        .toList()));
    }

    private static String paragraphs(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .map(line -> line.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Text before the first number ({@code STM}, "I claim") is no claim. */
    private static void claims(Group group, List<String> claims) {
        StringBuilder open = new StringBuilder();
        boolean numbered = false;
        for (Line line : group.lines()) {
            if (line.label().equals("NUM")) {
                close(open, claims);
                numbered = true;
            } else if (numbered || line.label().startsWith("PA")) {
                open.append(open.isEmpty() ? "" : " ").append(line.text().strip());
            }
        }
        close(open, claims);
    }

    private static void close(StringBuilder open, List<String> claims) {
        if (!open.isEmpty()) {
            claims.add(open.toString());
            open.setLength(0);
        }
    }
}
