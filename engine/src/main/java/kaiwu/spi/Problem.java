package kaiwu.spi;

/**
 * Something wrong in a source's data, with enough to mend it there. Collected, counted and published with the issue; never
 * thrown, never logged where it is found. Immutable.
 *
 * @param code stable name of the kind of problem, lower case with hyphens: {@code no-number}, {@code bad-date}
 * @param severity whether the document was lost by it
 * @param where field or element
 * @param detail what was found and what was expected, with the value (shortened)
 */
public record Problem(String code, Severity severity, String where, String detail) {

    /** What the problem costs. */
    public enum Severity {
        /** The document is not stored. */
        REJECTED,
        /** The document is stored without the value. */
        VALUE_LOST,
        /** The document is stored whole; a person should look. */
        REMARK
    }

    public static Problem rejected(String code, String where, String detail) {
        return new Problem(code, Severity.REJECTED, where, shorten(detail));
    }

    public static Problem valueLost(String code, String where, String detail) {
        return new Problem(code, Severity.VALUE_LOST, where, shorten(detail));
    }

    public static Problem remark(String code, String where, String detail) {
        return new Problem(code, Severity.REMARK, where, shorten(detail));
    }

    private static String shorten(String text) {
        return text.length() <= 300 ? text : text.substring(0, 297) + "...";
    }
}
