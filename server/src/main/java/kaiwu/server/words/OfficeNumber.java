package kaiwu.server.words;

/**
 * A number as people write it: the office before it and the kind code behind it, each once. Sources write "CN209104266U",
 * "209104266" or "CN 209104266 U" for the same document; what a number already says is not said again.
 */
public final class OfficeNumber {

    /** ST.3 code of bodies that have none of their own: it tells a reader nothing. */
    private static final String OTHER_BODY = "XX";

    private OfficeNumber() {}

    /**
     * The number in one form.
     *
     * @param office ST.3 code, may be empty
     * @param number as the source writes it
     * @param kindCode ST.16 kind code, may be empty
     */
    public static String of(String office, String number, String kindCode) {
        if (number.isEmpty()) {
            return "";
        }
        String before = office.isEmpty() || office.equals(OTHER_BODY) || number.startsWith(office) ? "" : office + " ";
        String after = kindCode.isEmpty() || number.endsWith(kindCode) ? "" : " " + kindCode;
        return before + number + after;
    }
}
