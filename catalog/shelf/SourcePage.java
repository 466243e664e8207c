package shelf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Kind;
import kaiwu.spi.Source;
import kaiwu.spi.SourceReader;

/**
 * Understands {@code source.yml}, whose keys are the components of {@link Definition}, and the source's known errors beside it,
 * {@link CorrectionsPage}.
 */
final class SourcePage {

    private SourcePage() {}

    /**
     * @param ship whether the starter set may hold it
     * @param why why it may or may not
     * @param kinds kind folders, at least one
     * @param reader simple name of a class in the folder
     */
    private record Definition(
            Bilingual name,
            String producer,
            String licence,
            Ship ship,
            Bilingual why,
            String rhythm,
            String format,
            Bilingual obtain,
            int rank,
            List<String> kinds,
            Coverage coverage,
            String reader) {}

    private enum Ship {
        YES,
        NO
    }

    private enum Coverage {
        SNAPSHOT,
        EVENTS
    }

    static Source read(Folder folder, Map<String, Kind> kinds) {
        Definition source = folder.definition(Definition.class);
        if (!folder.id().matches("[a-z][a-z0-9_]*")) {
            throw folder.fault("(folder)", "must have a name of lower-case letters, digits and underscores");
        }
        checkKinds(folder, source, kinds);
        Source read = new Source(
                folder.id(),
                source.name(),
                source.producer(),
                source.licence(),
                source.ship() == Ship.YES,
                source.why(),
                source.rhythm(),
                source.format(),
                source.obtain(),
                source.rank(),
                source.kinds(),
                source.coverage().name().toLowerCase(Locale.ROOT),
                Maker.make(folder, "reader", "sources." + folder.id() + "." + source.reader(), SourceReader.class));
        return CorrectionsPage.read(folder, read, kinds);
    }

    private static void checkKinds(Folder folder, Definition source, Map<String, Kind> kinds) {
        for (String kind : source.kinds()) {
            if (!kinds.containsKey(kind)) {
                throw folder.fault("kinds", "names '" + kind + "', but there is no folder kinds/" + kind);
            }
        }
        if (source.kinds().isEmpty()) {
            throw folder.fault("kinds", "must name at least one kind");
        }
    }
}
