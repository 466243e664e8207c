package kaiwu.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * An address as Chinese registers print it: {@code 317200浙江省台州市…}, a post code of six digits glued to the place, or
 * {@code 日本东京都}, the country's Chinese name and the place. Immutable.
 *
 * @param postCode six digits, empty abroad and where none is printed
 * @param country ST.3 code of the place, empty when the beginning names no known place
 * @param region province in the words of GB/T 2260, or the country's name; empty when unknown
 * @param place the address without the post code
 */
public record ChineseAddress(String postCode, String country, String region, String place) {

    private static final Pattern POST_CODE = Pattern.compile("(\\d{6})(?!\\d)\\s*(.*)", Pattern.DOTALL);
    private static final Map<String, Place> PLACES = places();
    private static final int LONGEST =
            PLACES.keySet().stream().mapToInt(String::length).max().orElse(0);

    private record Place(String country, String region) {}

    private static final Place UNKNOWN = new Place("", "");

    /** Takes an address apart; a blank one gives empty parts. */
    public static ChineseAddress of(String text) {
        Matcher code = POST_CODE.matcher(text.strip());
        boolean coded = code.matches();
        String place = coded ? code.group(2).strip() : text.strip();
        Place known = place(place);
        String country = known.country().isEmpty() && coded ? "CN" : known.country();
        return new ChineseAddress(coded ? code.group(1) : "", country, known.region(), place);
    }

    /** Post code and place with a blank between them. */
    public String printed() {
        return postCode.isEmpty() ? place : postCode + " " + place;
    }

    private static Place place(String text) {
        for (int length = Math.min(LONGEST, text.length()); length > 0; length--) {
            Place found = PLACES.get(text.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return UNKNOWN;
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(ChineseAddress.class.getResourceAsStream("places-zh.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && cells.length == 3) {
                    places.put(cells[0], new Place(cells[1], cells[2]));
                }
            }
        } catch (IOException unreadable) {
            throw new KaiwuException(
                    ErrorCode.INTERNAL, "the table of places inside the program does not read", unreadable);
        }
        return Map.copyOf(places);
    }
}
