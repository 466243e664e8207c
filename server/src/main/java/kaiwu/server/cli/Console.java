package kaiwu.server.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.server.words.Lang;

/**
 * Where a command writes: answers to {@code out}, everything said about them to {@code err}.
 *
 * @param out answers, nothing else
 * @param err messages and progress
 * @param lang the person's language
 * @param terminal whether a person sees {@code err} on a terminal, so that lines may be redrawn
 */
public record Console(PrintStream out, PrintStream err, Lang lang, boolean terminal) {

    /** The console of this process, in the language of its locale. */
    public static Console ofProcess() {
        Lang lang = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .flatMap(Lang::find)
                .orElse(Lang.EN);
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                lang,
                Boolean.getBoolean("kaiwu.terminal"));
    }

    public Console in(Lang other) {
        return new Console(out, err, other, terminal);
    }

    /** The words in the person's language. */
    public String of(Bilingual text) {
        return lang.of(text);
    }

    /** Says a line about the work, on {@code err}. */
    public void say(Bilingual text) {
        err.println(of(text));
    }

    public void say(String zh, String en) {
        say(new Bilingual(zh, en));
    }
}
