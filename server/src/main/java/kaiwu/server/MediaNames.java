package kaiwu.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.search.SearchIndex;
import kaiwu.spi.record.Media;

/**
 * Whose picture a file is: that of the record whose document stands in the same folder and names it, else of the one record of the
 * lake that names a file so, else of the record whose id the file or its folder bears, as {@code design-US-D912345.png}, {@code
 * design-US-D912345_2.png} or {@code design-US-D912345/front.png}. Used by one thread.
 */
final class MediaNames {

    private static final RecordId SEVERAL = new RecordId("several", "XX", "0");

    private final Map<String, RecordId> owners = new HashMap<>();
    private final SearchIndex index;

    private MediaNames(SearchIndex index) {
        this.index = index;
    }

    static MediaNames of(Lake lake, SearchIndex index) {
        MediaNames names = new MediaNames(index);
        for (Manifest issue : lake.issues()) {
            lake.read(issue.issue(), stored -> {
                for (Media media : stored.version().media()) {
                    String name = media.name().toLowerCase(Locale.ROOT);
                    String folder = folder(stored.origin().file()).toLowerCase(Locale.ROOT);
                    names.own(folder + name, stored.version().id());
                    names.own(name, stored.version().id());
                }
            });
        }
        return names;
    }

    private void own(String name, RecordId owner) {
        owners.merge(name, owner, (first, second) -> first.equals(second) ? first : SEVERAL);
    }

    /** The record that a file belongs to, by the file's name within what was given. */
    Optional<RecordId> find(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        String name = lower.substring(folder(lower).length());
        Optional<RecordId> named = owner(lower).or(() -> owner(name));
        return named.isPresent() ? named : byId(file);
    }

    private Optional<RecordId> owner(String name) {
        return Optional.ofNullable(owners.get(name)).filter(owner -> !owner.equals(SEVERAL));
    }

    private Optional<RecordId> byId(String file) {
        String folder = folder(file);
        String name = file.substring(folder.length()).replaceFirst("\\.[^.]*$", "");
        String last = folder.replaceAll("[/!]+$", "").replaceFirst(".*[/!]", "");
        return known(name).or(() -> known(name.replaceFirst("_[^_]*$", ""))).or(() -> known(last));
    }

    private Optional<RecordId> known(String id) {
        return RecordId.find(id).filter(record -> index.find(record).isPresent());
    }

    /** Everything up to the last slash or mark of an archive, with it. */
    private static String folder(String file) {
        return file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('!')) + 1);
    }
}
