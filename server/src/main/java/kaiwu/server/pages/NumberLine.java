package kaiwu.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kaiwu.search.Hit;
import kaiwu.search.NumberResolver;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.words.OfficeNumber;
import kaiwu.spi.NumberReading;

/**
 * What a results page says of a text that is a number: what it was read as, what else it may be, or with which check digit it
 * would be one. Immutable.
 *
 * @param line a sentence
 * @param ways what else to look for
 */
public record NumberLine(String line, List<Way> ways) {

    private static final int MOST = 4;

    /** A number to look for instead. */
    public record Way(String label, String address) {}

    /** The line, where the text is a number that one of the records found bears, or that says itself whose number it is. */
    static Optional<NumberLine> of(String text, List<Hit> hits, NumberResolver numbers, Frame frame) {
        List<NumberReading> readings = numbers.read(text);
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        List<NumberReading> borne = readings.stream()
                .filter(reading ->
                        reading.holds() && hits.stream().anyMatch(hit -> numbers.bears(hit.shown(), reading)))
                .toList();
        NumberReading first = borne.isEmpty() ? readings.getFirst() : borne.getFirst();
        if (!first.holds()) {
            return Optional.of(
                    new NumberLine(frame.t("results.read.wrong", text, digit(first)), List.of(way(first, frame))));
        }
        boolean saysItself = first.check() == NumberReading.Check.FITS
                || text.strip().toUpperCase(Locale.ROOT).startsWith(first.office());
        if (borne.isEmpty() && !saysItself) {
            return Optional.empty();
        }
        List<Way> ways = borne.stream()
                .filter(other -> !written(other).equals(written(first)))
                .limit(MOST)
                .map(other -> way(other, frame))
                .toList();
        return Optional.of(new NumberLine(
                frame.t("results.read", roles(first, frame), written(first), check(first, frame))
                        + (ways.isEmpty() ? "" : " " + frame.t("results.read.else")),
                ways));
    }

    private static Way way(NumberReading number, Frame frame) {
        return new Way(
                roles(number, frame) + " " + written(number),
                Address.of("/search")
                        .with("q", "number:\"" + written(number) + "\"")
                        .toString());
    }

    private static String written(NumberReading number) {
        return OfficeNumber.of(number.office(), number.uniform(), "");
    }

    private static String roles(NumberReading number, Frame frame) {
        return number.roles().isEmpty()
                ? frame.t("results.read.number")
                : number.roles().stream()
                        .sorted()
                        .map(role -> frame.t("results.read." + role.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(frame.t("results.read.or")));
    }

    private static String check(NumberReading number, Frame frame) {
        return switch (number.check()) {
            case FITS -> frame.t("results.read.fits", digit(number));
            case LACKING -> frame.t("results.read.lacking", digit(number));
            case NONE, WRONG -> "";
        };
    }

    private static String digit(NumberReading number) {
        return number.digit();
    }
}
