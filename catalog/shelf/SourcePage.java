package shelf;

import java.util.List;
import java.util.Map;
import kaiwu.spi.Kind;
import kaiwu.spi.Source;
import kaiwu.spi.SourceReader;

/**
 * Understands {@code source.yml}. Keys: {@code name} (zh, en), {@code producer}, {@code licence}, {@code ship} (yes or no),
 * {@code why} (zh, en), {@code rhythm}, {@code format}, {@code obtain} (zh, en), {@code rank}, {@code kinds} (list of kind
 * folders), {@code coverage} (snapshot or events), {@code reader} (simple name of a class in the folder).
 */
final class SourcePage {

    private SourcePage() {}

    static Source read(Folder folder, Map<String, Kind> kinds) {
        Page page = folder.definition();
        if (!folder.id().matches("[a-z][a-z0-9_]*")) {
            throw page.fault("(folder)", "must have a name of lower-case letters, digits and underscores");
        }
        Source source = new Source(
                folder.id(),
                page.words("name"),
                page.text("producer"),
                page.text("licence"),
                page.oneOf("ship", "yes", "no").equals("yes"),
                page.words("why"),
                page.text("rhythm"),
                page.text("format"),
                page.words("obtain"),
                page.wholeNumber("rank"),
                kinds(page, kinds),
                page.oneOf("coverage", "snapshot", "events"),
                reader(folder, page));
        page.done();
        return source;
    }

    private static List<String> kinds(Page page, Map<String, Kind> kinds) {
        List<String> named = page.list("kinds");
        for (String kind : named) {
            if (!kinds.containsKey(kind)) {
                throw page.fault("kinds", "names '" + kind + "', but there is no folder kinds/" + kind);
            }
        }
        if (named.isEmpty()) {
            throw page.fault("kinds", "must name at least one kind");
        }
        return named;
    }

    private static SourceReader<?> reader(Folder folder, Page page) {
        return Maker.make(page, "reader", "sources." + folder.id(), SourceReader.class);
    }
}
