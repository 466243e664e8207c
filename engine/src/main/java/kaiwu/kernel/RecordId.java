package kaiwu.kernel;

import java.util.Optional;

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

    public RecordId {
        if (!isKind(kind) || !isOffice(office) || !isNumber(number)) {
            throw new IllegalArgumentException(
                    "not a record id: kind '%s', office '%s', number '%s'; expected kind-OFFICE-number"
                            .formatted(kind, office, number));
        }
    }

    private static boolean isKind(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isOffice(String text) {
        return text.length() == 2 && isCapital(text.charAt(0)) && isCapital(text.charAt(1));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (" \t\n\u000b\f\r/@?#%".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Reads an id as {@link #toString} writes it; empty when the text has another form. */
    public static Optional<RecordId> find(String text) {
        int dash = text.indexOf('-');
        if (dash < 0 || text.length() < dash + 5 || text.charAt(dash + 3) != '-') {
            return Optional.empty();
        }
        String kind = text.substring(0, dash);
        String office = text.substring(dash + 1, dash + 3);
        String number = text.substring(dash + 4);
        return isKind(kind) && isOffice(office) && isNumber(number)
                ? Optional.of(new RecordId(kind, office, number))
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
