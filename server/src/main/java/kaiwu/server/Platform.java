package kaiwu.server;

import java.nio.file.Path;
import kaiwu.spi.Catalogue;
import shelf.Catalog;

/** Everything that runs on one data folder, wired once: the only place where rooms and catalogue meet. Thread-safe. */
public final class Platform implements AutoCloseable {

    private final Path data;
    private final Catalogue catalogue;

    private Platform(Path data, Catalogue catalogue) {
        this.data = data;
        this.catalogue = catalogue;
    }

    /** Opens the folder, creating what is missing. */
    public static Platform open(Path data) {
        return new Platform(data.toAbsolutePath().normalize(), Catalog.load());
    }

    public Path data() {
        return data;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public void close() {}
}
