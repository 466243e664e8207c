package kaiwu.server.cli;

import java.util.List;
import kaiwu.kernel.Bilingual;

/** One command of the command line. Stateless. */
public interface Command {

    String name();

    /** What it does, in one line. */
    Bilingual summary();

    /** What stands after its name in help: {@code FILE|FOLDER…}; empty when nothing does. */
    default String operands() {
        return "";
    }

    /** Its own options; {@code --data}, {@code --lang} and {@code --help} every command has. */
    default List<Option> options() {
        return List.of();
    }

    /** Whether help lists it; a command for the launcher alone is not listed. */
    default boolean listed() {
        return true;
    }

    /**
     * Does the work.
     *
     * @return 0 done, 1 refused or found wrong
     * @throws kaiwu.kernel.KaiwuException whose code gives the exit code
     */
    int run(Call call, Console console);
}
