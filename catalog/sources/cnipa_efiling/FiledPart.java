package sources.cnipa_efiling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.XmlSlice;

/**
 * One part of an application as it was filed, with what only its place in the package tells: {@code
 * 2018103922220/100001-/DA000164371417.zip!DA000164371417.xml}. Immutable.
 *
 * @param application twelve digits of the application number and the check digit; empty when the place tells none
 * @param form the office's code of the part: 100001 claims, 100002 description, 100003 drawings, 100004 abstract, 100005
 *     figure of the abstract; empty when unknown
 * @param receipt number under which the part was received, {@code DA…} or {@code SA…}; empty when unknown
 * @param slice the part itself
 */
record FiledPart(String application, String form, String receipt, XmlSlice slice) {

    private static final Pattern PLACE = Pattern.compile("(?:^|.*/)((?:19|20)\\d{10}[\\dX])/(1\\d{5})-?/(.*)");
    private static final Pattern RECEIPT = Pattern.compile("[DS]A\\d{12}");

    static FiledPart of(String name, XmlSlice slice) {
        Matcher place = PLACE.matcher(name);
        if (!place.matches()) {
            return new FiledPart("", "", "", slice);
        }
        Matcher receipt = RECEIPT.matcher(place.group(3));
        return new FiledPart(place.group(1), place.group(2), receipt.find() ? receipt.group() : "", slice);
    }

    /** The kind of right: the fifth digit is 1 or 8 for inventions, 2 or 9 for utility models, 3 for designs. */
    String kind() {
        return switch (application.charAt(4)) {
            case '2', '9' -> "utilitymodel";
            case '3' -> "design";
            default -> "invention";
        };
    }

    /** What tells this part from the others of its application, in the place of a kind code. */
    String code() {
        return receipt.isEmpty() ? form : form + "." + receipt;
    }
}
