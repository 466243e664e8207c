package kaiwu.server;

import java.util.logging.Level;
import java.util.logging.Logger;
import kaiwu.server.cli.CommandLine;
import kaiwu.server.cli.Console;
import kaiwu.server.cli.Ending;

/** Where the program starts: one command, one exit code. */
public final class Kaiwu {

    /** Kept, so that its level is: it warns at every start of a JVM module that the launcher leaves out on purpose. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Kaiwu() {}

    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        int answer = CommandLine.standard().run(args, Console.ofProcess());
        if (!Ending.closed()) {
            System.exit(answer);
        }
    }
}
