package kaiwu.alike;

import java.util.Collections;
import java.util.List;
import kaiwu.alike.Spelling.Script;
import kaiwu.letters.Lookalikes;
import kaiwu.letters.Pinyin;

/**
 * Four longs that stand for a spelling, version 1. Of {@link Script#HAN} the first two have a bit for each character and the
 * third one for each syllable, another one for what comes again; {@link Script#PINYIN} has the syllables alone. Of {@link Script#ALPHABET} the first has a bit for
 * each pair of neighbouring letters, beginning and end counting as letters, the second one for each letter and each further
 * occurrence of it, the third one for each pair of the spelling by ear. The fourth is for {@link Goods} (bits 0-46), the kind
 * (47-51), the length in signs (52-57) and the office (58-63).
 */
final class Signature {

    /** Longs in a signature. */
    static final int LONGS = 4;

    static final int KIND_AT = 47;
    static final int MOST_KINDS = 32;
    private static final int LENGTH_AT = 52;
    private static final int OFFICE_AT = 58;
    private static final int LONGEST = 63;
    private static final int MUCH_ALIKE = 3;

    private Signature() {}

    /** The first three longs. */
    static long[] of(Spelling spelling) {
        long[] bits = new long[3];
        switch (spelling.script()) {
            case HAN -> {
                characters(spelling.look(), bits);
                bits[2] = syllables(spelling.sounds());
            }
            case PINYIN -> bits[2] = syllables(spelling.sounds());
            case ALPHABET -> {
                bits[0] = pairs(spelling.look(), 1);
                bits[1] = letters(spelling.look());
                bits[2] = pairs(spelling.sound(), 2);
            }
        }
        return bits;
    }

    /** The fourth long. */
    static long facts(Spelling spelling, long goods, int kind, String office) {
        int length = spelling.script() == Script.PINYIN
                ? spelling.sounds().size()
                : spelling.look().length();
        return goods | kind(kind) | (long) Math.min(LONGEST, length) << LENGTH_AT | office(office);
    }

    /** The place of a kind; a signature without it is of another kind. */
    static long kind(int kind) {
        return (long) kind << KIND_AT;
    }

    static final long ALL_KINDS = (long) (MOST_KINDS - 1) << KIND_AT;

    /** The place of an office, shared with some others. */
    static long office(String office) {
        return (long) (mixed(office.hashCode()) & 63) << OFFICE_AT;
    }

    static final long ALL_OFFICES = 63L << OFFICE_AT;

    static int length(long facts) {
        return (int) (facts >>> LENGTH_AT) & LONGEST;
    }

    private static void characters(String characters, long[] bits) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            character(c, occurrence(characters, i, c), bits);
        }
    }

    /** How many times the sign has come before. */
    private static int occurrence(String characters, int before, char c) {
        int times = 0;
        for (int i = 0; i < before; i++) {
            times += characters.charAt(i) == c ? 1 : 0;
        }
        return times;
    }

    private static void character(char c, int occurrence, long[] bits) {
        int bit = mixed(c + (occurrence << 16)) & 127;
        bits[bit >>> 6] |= 1L << (bit & 63);
    }

    /** The bits of all characters that look much like one of these, and of these. */
    static long[] alsoLookingLike(String characters) {
        long[] bits = new long[2];
        characters(characters, bits);
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            String like = Lookalikes.of(c);
            for (int j = 0; j < like.length(); j++) {
                if (Lookalikes.likeness(c, like.charAt(j)) >= MUCH_ALIKE) {
                    character(like.charAt(j), 0, bits);
                }
            }
        }
        return bits;
    }

    private static long syllables(List<String> syllables) {
        long bits = 0;
        for (int i = 0; i < syllables.size(); i++) {
            String syllable = syllables.get(i);
            int times = Collections.frequency(syllables.subList(0, i), syllable);
            bits |= 1L << (mixed(syllable.hashCode() + (times << 16)) & 63);
        }
        return bits;
    }

    /** The bits of all syllables that many do not tell from one of these, and of these. */
    static long alsoSoundingLike(List<String> syllables) {
        long bits = syllables(syllables);
        List<String> loose = syllables.stream().map(Pinyin::fuzzy).toList();
        for (String each : Pinyin.syllables()) {
            if (loose.contains(Pinyin.fuzzy(each))) {
                bits |= syllables(List.of(each)) | syllables(List.of(each, each));
            }
        }
        return bits;
    }

    private static long pairs(String letters, int seed) {
        long bits = 0;
        char before = '^';
        for (int i = 0; i <= letters.length(); i++) {
            char c = i == letters.length() ? '$' : letters.charAt(i);
            bits |= 1L << (mixed(before * 257 + c * 7 + seed) & 63);
            before = c;
        }
        return bits;
    }

    private static long letters(String letters) {
        long bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            int place = c >= 'A' && c <= 'Z' ? c - 'A' : 52 + (mixed(c) & 7);
            long bit = 1L << place;
            bits |= (bits & bit) == 0 ? bit : place < 26 ? bit << 26 : bit;
        }
        return bits;
    }

    private static int mixed(int x) {
        int y = (x ^ (x >>> 16)) * 0x45D9F3B;
        y = (y ^ (y >>> 15)) * 0x2C1B3C6D;
        return y ^ (y >>> 13);
    }
}
