package kaiwu.server.cli;

import kaiwu.kernel.Bilingual;

/**
 * An option of a command.
 *
 * @param name with its hyphens: {@code --port}
 * @param value what follows it, as help shows it; empty for a switch
 * @param help what it does
 */
public record Option(String name, String value, Bilingual help) {

    static Option of(String name, String value, String zh, String en) {
        return new Option(name, value, new Bilingual(zh, en));
    }

    static Option flag(String name, String zh, String en) {
        return new Option(name, "", new Bilingual(zh, en));
    }

    boolean takesValue() {
        return !value.isEmpty();
    }
}
