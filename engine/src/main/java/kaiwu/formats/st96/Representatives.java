package kaiwu.formats.st96;

import java.util.List;
import kaiwu.spi.record.Party;

/** Agents of marks and designs in ST.96. */
final class Representatives {

    private Representatives() {}

    static void write(MarkUp out, List<Party> agents) {
        if (!agents.isEmpty()) {
            out.open("com:RepresentativeBag");
            for (Party agent : agents) {
                out.open("com:Representative");
                Parties.contact(out, agent);
                out.close("com:Representative");
            }
            out.close("com:RepresentativeBag");
        }
    }
}
