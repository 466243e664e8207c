package kaiwu.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import kaiwu.Samples;
import org.junit.jupiter.api.Test;

/** What the words of real US claims tell of their dependencies, against the references the office marked up in them. */
class RealClaimsTest {

    private static final Pattern CLAIM = Pattern.compile("(?s)<claim id=\"[^\"]*?(\\d+)\"[^>]*>(.*?)</claim>");
    private static final Pattern REFERENCE = Pattern.compile("<claim-ref idref=\"[^\"]*?(\\d+)\"");

    @Test
    void wordsNameTheClaimsThatTheOfficeMarkedUp() throws IOException {
        int claims = 0;
        List<String> differ = new ArrayList<>();
        for (String zip : List.of("patents/uspto-fung.zip", "patents/uspto-go-uspto.zip", "patents/uspto-ppd.zip")) {
            for (String xml : documents(zip)) {
                Matcher claim = CLAIM.matcher(xml);
                while (claim.find()) {
                    Set<Integer> marked = new TreeSet<>();
                    Matcher reference = REFERENCE.matcher(claim.group(2));
                    while (reference.find()) {
                        marked.add(Integer.parseInt(reference.group(1)));
                    }
                    if (!marked.isEmpty()) {
                        claims++;
                        String words = claim.group(2).replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
                        Set<Integer> told = new TreeSet<>(ClaimReferences.in(words, Integer.parseInt(claim.group(1))));
                        if (!told.containsAll(marked)) {
                            differ.add(marked + " " + told + " " + words.substring(0, Math.min(90, words.length())));
                        }
                    }
                }
            }
        }
        assertThat(claims).isGreaterThan(1_500);
        assertThat(differ).as("of " + claims).hasSizeLessThanOrEqualTo(claims / 200);
    }

    private static List<String> documents(String zip) throws IOException {
        List<String> documents = new ArrayList<>();
        try (ZipFile file = new ZipFile(Samples.get(zip).toFile())) {
            for (var entry : file.stream()
                    .filter(each ->
                            each.getName().toLowerCase(java.util.Locale.ROOT).endsWith(".xml"))
                    .toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    documents.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return documents;
    }
}
