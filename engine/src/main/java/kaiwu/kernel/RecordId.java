package kaiwu.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one right (or one decision) for ever: {@code kind-OFFICE-number}, for example
 * {@code invention-CN-201910123456.7}.
 *
 * <p>The office is a WIPO ST.3 code. The number is the application or registration number as its office writes it, made
 * uniform; where no such number can be trusted it stands in for one: the publication number with the prefix {@code p-}, or a
 * registration number that the application of another right could have, with the prefix {@code r-}.
 *
 * @param kind id of a kind folder, lower-case letters only
 * @param office two upper-case letters (ST.3)
 * @param number what follows; never empty, no white space, no slash, no {@code @}
 */
public record RecordId(String kind, String office, String number) implements Comparable<RecordId> {

    private static final Pattern FORM = Pattern.compile("([a-z]+)-([A-Z]{2})-([^\\s/@?#%]+)");

    public RecordId {
        if (!isKind(kind) || !isOffice(office) || !isNumber(number)) {
            throw new IllegalArgumentException(
                    "not a record id: kind '%s', office '%s', number '%s'; expected kind-OFFICE-number"
                            .formatted(kind, office, number));
        }
    }

    private static boolean isKind(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isOffice(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> " \t\n\u000b\f\r/@?#%".indexOf(c) >= 0);
    }

    /** Reads an id as {@link #toString} writes it; empty when the text has another form. */
    public static Optional<RecordId> find(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new RecordId(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** Reads an id as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static RecordId parse(String text) {
        return find(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("not a record id: '" + text + "'; expected kind-OFFICE-number"));
    }

    /** Whether the number stands in for one that the source does not give; the right may be known by another id too. */
    public boolean isStandIn() {
        return number.startsWith("p-") || number.startsWith("r-");
    }

    @Override
    public int compareTo(RecordId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind + "-" + office + "-" + number;
    }
}
