package kaiwu.bench;

import java.nio.file.Path;

/** One thing that is measured. */
interface Measure {

    /** What is compared with what, on which bytes. */
    String name();

    /** The ratio the project has set itself. */
    double goal();

    /**
     * @param samples the real files
     * @param scratch an empty folder that is deleted afterwards
     */
    Pairs.Outcome run(Path samples, Path scratch, int pairs) throws Exception;
}
