package kaiwu;

import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of its machine. Where that is missing the test is skipped and says so; under {@code CI=true}, where
 * everything is to be tried, it fails.
 */
public final class Needs {

    private Needs() {}

    /**
     * Lets the calling test go on only if this holds.
     *
     * @param missing what is missing otherwise: {@code no ../shared/data}
     */
    public static void that(boolean holds, String missing) {
        that(holds, missing, "true".equals(System.getenv("CI")));
    }

    static void that(boolean holds, String missing, boolean everything) {
        if (!holds && everything) {
            throw new AssertionError("This test cannot run here: " + missing
                    + ". With CI=true that is a failure, so that nothing goes untried unnoticed.");
        }
        Assumptions.assumeTrue(holds, "skipped: " + missing);
    }
}
