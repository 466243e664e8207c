package sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.Samples;
import kaiwu.formats.Inputs;
import kaiwu.spi.Input;
import kaiwu.spi.Problem;

/** Counts in the raw bytes of the real files, without any of the readers: the figures that readings are held against. */
public final class Counted {

    private Counted() {}

    /** How often the pattern stands in the files of a zip, those in nested archives too, whose names fit. */
    public static long inZip(String zip, String pattern, Predicate<String> names) {
        Pattern wanted = Pattern.compile(pattern);
        long[] count = {0};
        try {
            Inputs.walk(Samples.get(zip), folder -> false, new Inputs.Visitor() {
                @Override
                public void file(Input input) throws IOException {
                    if (names.test(input.name())) {
                        try (var in = input.open()) {
                            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                            Matcher matcher = wanted.matcher(text);
                            while (matcher.find()) {
                                count[0]++;
                            }
                        }
                    }
                }

                @Override
                public void unreadable(String name, Problem problem, long offset) {
                    throw new AssertionError(name + ": " + problem);
                }
            });
        } catch (IOException wrong) {
            throw new UncheckedIOException("counting in " + zip, wrong);
        }
        return count[0];
    }

    /** How many elements of this name begin in the XML files of a zip. */
    public static long elements(String zip, String name) {
        return inZip(
                zip,
                "<(?:[\\w-]+:)?" + name + "[\\s>]",
                file -> file.toLowerCase(java.util.Locale.ROOT).endsWith(".xml"));
    }
}
