package kaiwu.server;

import kaiwu.server.cli.CommandLine;
import kaiwu.server.cli.Console;

/** Where the program starts: one command, one exit code. */
public final class Kaiwu {

    private Kaiwu() {}

    public static void main(String[] args) {
        int answer = CommandLine.standard().run(args, Console.ofProcess());
        System.exit(answer);
    }
}
