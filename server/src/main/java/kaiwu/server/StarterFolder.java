package kaiwu.server;

import java.nio.file.Path;

/** Where the issues that the project ships lie: the folder {@code starter} of the project. */
public final class StarterFolder {

    private StarterFolder() {}

    public static Path path() {
        return Path.of(System.getProperty("kaiwu.root", "."), "starter");
    }
}
