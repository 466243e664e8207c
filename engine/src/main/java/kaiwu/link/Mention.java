package kaiwu.link;

import java.util.List;
import kaiwu.spi.record.NameKey;

/**
 * An owner as one record names it. Immutable.
 *
 * @param name as the source writes it
 * @param country ST.3 code, empty when not told
 * @param address as the source writes it, empty when not told
 * @param identifiers numbers that stand for the body itself, such as a 统一社会信用代码
 * @param companions others named in the same record: co-owners, inventors, authors
 * @param classes what the right is about: {@code ipc:H01M}, {@code nice:25}
 */
public record Mention(
        String name,
        String country,
        String address,
        List<String> identifiers,
        List<String> companions,
        List<String> classes) {

    public Mention {
        identifiers = List.copyOf(identifiers);
        companions = List.copyOf(companions);
        classes = List.copyOf(classes);
    }

    /** A name and nothing else. */
    public Mention(String name, String country, String address) {
        this(name, country, address, List.of(), List.of(), List.of());
    }

    public NameKey key() {
        return NameKey.of(name, country, address);
    }
}
