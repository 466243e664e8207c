package kaiwu.alike;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kaiwu.letters.Distance;
import kaiwu.letters.Pinyin;

/** Likeness of Chinese characters to Latin letters that spell their sound. */
final class Romanised {

    private Romanised() {}

    static Likeness likeness(Spelling own, Spelling theirs) {
        String x = own.sound();
        String y = theirs.sound();
        String matched = own.text() + " – " + theirs.text();
        List<Reason> reasons = new ArrayList<>(1);
        if (x.equals(y)) {
            reasons.add(new Reason(Reason.Kind.PINYIN, matched, 0.9));
        } else if (loose(own).equals(loose(theirs))) {
            reasons.add(new Reason(Reason.Kind.PINYIN, matched, 0.82));
        } else {
            int shorter = Math.min(x.length(), y.length());
            int longer = Math.max(x.length(), y.length());
            int slips = shorter < 5 ? 0 : 1;
            if (Distance.between(x, y, slips) <= slips) {
                reasons.add(new Reason(Reason.Kind.PINYIN, matched, 0.84 - 0.6 / longer));
            } else if (shorter >= 4 && (x.contains(y) || y.contains(x))) {
                reasons.add(new Reason(Reason.Kind.PINYIN, matched, 0.5 + 0.35 * shorter / longer));
            }
        }
        return Likeness.of(reasons);
    }

    private static String loose(Spelling spelling) {
        return spelling.sounds().stream().map(Pinyin::fuzzy).collect(Collectors.joining(" "));
    }
}
