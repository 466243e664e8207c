package kaiwu.server;

import java.nio.file.Path;
import kaiwu.spi.Catalogue;
import kaiwu.statistics.Indicators;
import kaiwu.steer.PlanMap;
import kaiwu.steer.Plans;
import shelf.Catalog;

/** Everything that runs on one data folder, wired once: the only place where rooms and catalogue meet. Thread-safe. */
public final class Platform implements AutoCloseable {

    private final Path data;
    private final Catalogue catalogue;
    private final Once<Plans> plans = new Once<>(() -> new Plans(shelf.Plans.load()));
    private final Once<Indicators> indicators = new Once<>(() -> new Indicators(shelf.Indicators.load()));

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

    /** The plan that this platform was built for; the first of the catalogue's. */
    public PlanMap plan() {
        return plans.get().list().getFirst();
    }

    public Indicators indicators() {
        return indicators.get();
    }

    @Override
    public void close() {}
}
