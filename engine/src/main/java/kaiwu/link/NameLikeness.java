package kaiwu.link;

import java.util.ArrayList;
import java.util.List;
import kaiwu.letters.Distance;
import kaiwu.letters.Hanzi;
import kaiwu.letters.Letters;
import kaiwu.letters.Sound;

/** What two names say of being one, word by word. Used once. */
final class NameLikeness {

    private final ParsedName a;
    private final ParsedName b;
    private final Likeness.Commonness common;
    private int slips;
    private boolean sounds;
    private boolean abbreviated;

    NameLikeness(ParsedName a, ParsedName b, Likeness.Commonness common) {
        this.a = a;
        this.b = b;
        this.common = common;
    }

    /** The chance that they are one by the names alone; 0 when there is no reason to think so. */
    double chance(List<Reason> reasons) {
        if (a.sorted().equals(b.sorted())) {
            boolean saysLittle = a.isCommon() && (a.isHan() || a.words().size() < 2);
            if (saysLittle && !a.told().equals(b.told())) {
                return 0;
            }
            reasons.add(new Reason(Reason.Kind.SAME_NAME, 0));
            return a.stem().isEmpty() ? 0.85 : 0.96;
        }
        if (a.plain().equals(b.plain())) {
            reasons.add(new Reason(Reason.Kind.SAME_LETTERS, 0));
            return 0.95;
        }
        double byWords = wordByWord(reasons);
        return byWords > 0 ? byWords : inOne(reasons);
    }

    private double wordByWord(List<Reason> reasons) {
        List<ParsedName.Word> left = new ArrayList<>(b.words());
        List<ParsedName.Word> alone = new ArrayList<>();
        boolean properMatched = false;
        boolean businessMatched = false;
        for (ParsedName.Word word : a.words()) {
            int partner = partner(word, left);
            if (partner < 0) {
                alone.add(word);
            } else {
                ParsedName.Word other = left.remove(partner);
                properMatched |= word.proper() && other.proper();
                businessMatched |= !word.proper() || !other.proper();
            }
        }
        alone.removeIf(word -> isSetAside(word, b.aside()));
        left.removeIf(word -> isSetAside(word, a.aside()));
        if (!properMatched && !(businessMatched && alone.isEmpty() && left.isEmpty())) {
            return 0;
        }
        boolean aHasMore = alone.stream().anyMatch(ParsedName.Word::proper);
        boolean bHasMore = left.stream().anyMatch(ParsedName.Word::proper);
        if (aHasMore && bHasMore) {
            return 0;
        }
        boolean asLong = alone.isEmpty() && left.isEmpty();
        if (!asLong && (a.isCommon() || b.isCommon())) {
            return 0;
        }
        double chance = spelled(reasons);
        if (aHasMore || bHasMore) {
            reasons.add(new Reason(Reason.Kind.LONGER_NAME, 0));
            return beginAlike() ? chance * 0.12 : 0;
        }
        if (!alone.isEmpty() && !left.isEmpty()) {
            reasons.add(new Reason(Reason.Kind.SAME_STEM, 0));
            return chance * 0.35;
        }
        if (!alone.isEmpty() || !left.isEmpty()) {
            reasons.add(new Reason(Reason.Kind.LONGER, 0));
            return chance * (businessMatched ? 0.75 : 0.6);
        }
        return chance;
    }

    /** Whether a word that the other name lacks is one that the other name has set aside, misspelt as it may be. */
    private boolean isSetAside(ParsedName.Word word, List<ParsedName.Word> aside) {
        return partner(word, aside) >= 0;
    }

    private boolean beginAlike() {
        return a.words().getFirst().text().equals(b.words().getFirst().text())
                && a.words().getFirst().text().length() >= 4;
    }

    private double spelled(List<Reason> reasons) {
        if (slips > 0) {
            reasons.add(new Reason(Reason.Kind.SPELLING, slips));
        }
        if (sounds) {
            reasons.add(new Reason(Reason.Kind.SOUND, 0));
        }
        if (abbreviated) {
            reasons.add(new Reason(Reason.Kind.ABBREVIATED, 0));
        }
        int length = Math.min(a.plain().length(), b.plain().length());
        double slip = Math.min(1, slips * 8.0 / Math.max(1, length * length) + slips * 0.02);
        return Math.max(0.05, 0.96 - slip - (sounds ? 0.02 : 0) - (abbreviated ? 0.05 : 0));
    }

    /** Place of the word that is this one, also misspelled or abbreviated; -1 when there is none. */
    private int partner(ParsedName.Word word, List<ParsedName.Word> among) {
        for (int i = 0; i < among.size(); i++) {
            if (among.get(i).concept().equals(word.concept())
                    || among.get(i).text().equals(word.text())) {
                return i;
            }
        }
        for (int i = 0; i < among.size(); i++) {
            if (isOneWord(word, among.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOneWord(ParsedName.Word one, ParsedName.Word other) {
        String x = one.text();
        String y = other.text();
        if (Letters.isHan(x.charAt(0)) || Letters.isHan(y.charAt(0))) {
            return isOneHanWord(x, y);
        }
        int least = Math.min(x.length(), y.length());
        if (least >= 3 && (x.startsWith(y) || y.startsWith(x)) && Math.abs(x.length() - y.length()) > 1) {
            abbreviated = true;
            boolean alone = a.words().size() == 1 || b.words().size() == 1;
            return !(one.proper() && other.proper()) || least >= 5 && !alone && !bothKnown(x, y);
        }
        int most = least < 5 ? 0 : least < 9 ? 1 : least < 14 ? 2 : 3;
        int distance = Distance.between(x, y, most);
        if (distance <= most && !(one.proper() && other.proper() && bothKnown(x, y))) {
            slips += distance;
            return true;
        }
        if (least >= 5 && Distance.between(Sound.of(x), Sound.of(y), least >= 8 ? 1 : 0) <= (least >= 8 ? 1 : 0)) {
            sounds = true;
            return !bothKnown(x, y);
        }
        return false;
    }

    /** A character written wrong by ear: as many characters, one of them another of the same reading. */
    private boolean isOneHanWord(String x, String y) {
        if (x.length() != y.length()
                || a.plain().length() < 4
                || !Hanzi.reading(x).equals(Hanzi.reading(y))) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < x.length(); i++) {
            differing += x.charAt(i) == y.charAt(i) ? 0 : 1;
        }
        slips += differing;
        return differing == 1;
    }

    private boolean bothKnown(String x, String y) {
        return common.isKnown(x) && common.isKnown(y);
    }

    /** The whole name without blanks, for words run together or cut apart. */
    private double inOne(List<Reason> reasons) {
        String x = a.plain();
        String y = b.plain();
        int least = Math.min(x.length(), y.length());
        boolean han = a.isHan() || b.isHan();
        if (han ? least < 7 || a.isCommon() || b.isCommon() : least < 8) {
            return 0;
        }
        if (han && !(a.stem().equals(b.stem()) && a.stem().length() > 1)) {
            return 0;
        }
        boolean asMany = a.words().size() == b.words().size() && a.words().size() > 1;
        int most = han || asMany || least < 14 ? 1 : least < 24 ? 2 : 3;
        int distance = Distance.between(x, y, most);
        if (distance > most) {
            return 0;
        }
        reasons.add(new Reason(Reason.Kind.SPELLING, distance));
        return 0.93 - 0.02 * distance;
    }
}
