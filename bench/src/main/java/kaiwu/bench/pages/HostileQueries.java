package kaiwu.bench.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** Queries that are meant to hurt: by depth, by length, by how many terms or records they reach, by odd letters. */
final class HostileQueries {

    private static final String NAUGHTY = "naughty-strings/blns.txt";

    private HostileQueries() {}

    /** Those made up here, which fit into the address of a page. */
    static List<String> madeUp() {
        return List.of(
                "(".repeat(1_000) + "a" + ")".repeat(1_000),
                "NOT ".repeat(1_500) + "a",
                "*a",
                "a*?????b",
                "a*a*a*a*a*a*",
                "a" + "*?".repeat(2_000),
                "(a+)+$ " + "a".repeat(4_000),
                "s* or c* or p* or a* or m* or d*",
                "title=(s* or c* or p*) and claims=(a* or m* or d*) and description=(r* or e* or t*)",
                "s* prox/distance<=99 p* prox/distance<=99 c*",
                "claims=(the prox/distance<=99 of prox/distance<=99 a prox/distance<=99 and)",
                "description=(a prox/unit=paragraph the prox/unit=paragraph (m* or s* or d*))",
                "title@en:s*",
                "filed:1000..9999",
                "filed:0000..99999",
                "the of and a to in for is on that by with as from or an be at which",
                "the or of or and or a or to or in or for or is or on or that or by or with",
                "\"the of a and the in a of the\"",
                "cites:(cited-by:(cites:(cited-by:(*))))",
                "family:(cites:(cited-by:(owner-of:(family:(*)))))",
                "的 or 一 or 方法 or 装置 or 系统",
                "一种 and 方法 and 装置 and 系统 and 设备",
                "kite or ".repeat(900) + "kite",
                "a b c d e f g h ".repeat(120),
                "number:" + "9".repeat(6_000));
    }

    /** A megabyte of words, which a form sends. */
    static String megabyte() {
        return "kite and ".repeat(116_509);
    }

    /** The lines of the big list of naughty strings. */
    static List<String> naughty(Path samples) throws IOException {
        try (ZipFile zip =
                new ZipFile(samples.resolve("hostile/naughty-strings.zip").toFile())) {
            String list = new String(zip.getInputStream(zip.getEntry(NAUGHTY)).readAllBytes(), StandardCharsets.UTF_8);
            return new ArrayList<>(list.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList());
        }
    }
}
