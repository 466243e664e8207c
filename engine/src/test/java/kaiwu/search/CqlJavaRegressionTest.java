package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kaiwu.Samples;
import org.junit.jupiter.api.Test;

/**
 * The regression cases of the CQL parser cql-java, read by our grammar. What it reads otherwise is listed with the reason;
 * the list is part of the contract.
 */
class CqlJavaRegressionTest {

    private static final String ZIP = "peers/cql-java-regression.zip";

    /** Cases we read otherwise on purpose. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "01/04", "a colon follows the name of a field; the mend proposes to quote it",
            "09/01", "the same colon; and prox binds closer than and, or, not",
            "11/02", "'index any' is two bare words here, as people type them");

    @Test
    void theCasesOfCqlJavaMakeTheSameTrees() throws Exception {
        Map<String, String> otherwise = new TreeMap<>();
        int cases = 0;
        for (int section = 1; section <= 12; section++) {
            for (int n = 1; n <= 20; n++) {
                String name = "%02d/%02d".formatted(section, n);
                String path = "cql-java-regression/" + name;
                if (!Samples.members(ZIP).contains(path + ".cql")) {
                    continue;
                }
                cases++;
                String text = new String(Samples.member(ZIP, path + ".cql"), StandardCharsets.UTF_8).strip();
                byte[] expected = Samples.member(ZIP, path + ".xcql");
                String wanted =
                        new String(expected, StandardCharsets.UTF_8).strip().startsWith("<")
                                ? Xcql.ofXml(expected)
                                : "no query";
                String read = read(text);
                if (!read.equals(wanted)) {
                    otherwise.put(name, text + "\n  wanted " + wanted + "\n  read   " + read);
                }
            }
        }
        System.out.println("cql-java: " + (cases - otherwise.size()) + " of " + cases + " cases agree");
        assertThat(cases).isEqualTo(92);
        assertThat(otherwise.keySet()).as(otherwise.toString()).isEqualTo(new TreeSet<>(OTHERWISE.keySet()));
    }

    private static String read(String text) {
        try {
            return Xcql.ofQuery(QueryParser.syntax(text), text);
        } catch (NotAQuery stopped) {
            return "no query";
        }
    }
}
