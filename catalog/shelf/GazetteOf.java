package shelf;

import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.procedure.GazetteEntry;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.Section;

/**
 * {@code gazette} of an action as it stands in {@code procedure.yml}: an event of rights when it names {@code rights}, a text of
 * its own when it names a {@code kind}, the end of one when it says {@code ends}.
 */
record GazetteOf(
        EventCategory category,
        Bilingual text,
        Optional<String> rights,
        Optional<String> owner,
        Optional<String> kind,
        Optional<String> office,
        Optional<String> title,
        Optional<Map<PartyRole, String>> parties,
        Optional<Map<DateRole, String>> dates,
        Optional<Map<Section, String>> passages,
        Optional<Map<String, String>> facts,
        Optional<Map<String, String>> classes,
        boolean ends) {

    GazetteEntry as(Folder folder, String action) {
        if ((rights.isPresent() ? 1 : 0) + (kind.isPresent() ? 1 : 0) + (ends ? 1 : 0) != 1) {
            throw folder.fault("actions." + action + ".gazette", "says one of rights, kind and ends");
        }
        if (rights.isPresent()) {
            GazetteEntry.Told told = new GazetteEntry.Told(
                    title,
                    parties.orElse(Map.of()),
                    dates.orElse(Map.of()),
                    passages.orElse(Map.of()),
                    classes.orElse(Map.of()));
            return new GazetteEntry.Event(rights.get(), category, text, owner, told);
        }
        return ends
                ? new GazetteEntry.End(category, text)
                : new GazetteEntry.Text(
                        kind.orElseThrow(),
                        office.orElseThrow(() -> missing(folder, action, "office")),
                        category,
                        text,
                        title.orElseThrow(() -> missing(folder, action, "title")),
                        parties.orElse(Map.of()),
                        dates.orElse(Map.of()),
                        passages.orElse(Map.of()),
                        facts.orElse(Map.of()));
    }

    private static RuntimeException missing(Folder folder, String action, String key) {
        return folder.fault("actions." + action + ".gazette." + key, "is missing");
    }
}
