package kaiwu.bench.alike;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaiwu.alike.Named;
import kaiwu.kernel.RecordId;

/**
 * Invented marks: half of Chinese characters, as frequent as they are in the short names of real companies; half of Latin
 * letters, invented words of two to four syllables, a third of them with a common word. Each for one to three classes of goods.
 * The same seed makes the same marks.
 */
final class MadeMarks {

    private static final String[] BEGIN = {
        "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "qu", "r",
        "s", "sh", "st", "t", "tr", "v", "w", "y", "z", ""
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "io", "oo", "ou", "y"};
    private static final String[] END = {"", "", "", "n", "r", "s", "l", "x", "t", "m", "nd", "ck", "ng"};
    private static final String[] WORDS = {
        "tech", "home", "life", "sport", "food", "pharma", "care", "green", "smart", "auto", "cloud", "beauty", "baby",
                "gold",
        "star", "sun", "blue", "royal", "fresh", "power", "energy", "house", "tea", "coffee", "wine", "fashion", "kids",
                "pet",
        "garden", "light", "water", "health", "natural", "organic", "city", "world", "design", "studio", "lab", "works"
    };

    private final Random random;
    private final String characters;

    /**
     * @param characters every character as often as it is to come, in any order
     */
    MadeMarks(long seed, String characters) {
        this.random = new Random(seed);
        this.characters = characters;
    }

    /** So many marks, numbered from 0. Used once. */
    Stream<Named> stream(int count) {
        return IntStream.range(0, count).mapToObj(this::mark);
    }

    static RecordId id(int number) {
        return new RecordId("trademark", "CN", Integer.toString(10_000_000 + number));
    }

    private Named mark(int number) {
        String name = random.nextBoolean() ? chinese() : latin();
        List<String> classes = new ArrayList<>(3);
        for (int i = 1 + random.nextInt(6) / 4; i > 0; i--) {
            classes.add(Integer.toString(1 + random.nextInt(45)));
        }
        return new Named(id(number), name, classes);
    }

    private String chinese() {
        int length = switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> 2;
            case 4, 5, 6, 7, 8, 9, 10 -> 3;
            case 11, 12, 13, 14, 15, 16 -> 4;
            default -> 5;
        };
        StringBuilder name = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            name.append(characters.charAt(random.nextInt(characters.length())));
        }
        return name.toString();
    }

    private String latin() {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(3) / 2 + random.nextInt(2); i > 0; i--) {
            name.append(pick(BEGIN)).append(pick(VOWELS));
        }
        name.append(pick(END));
        if (random.nextInt(3) == 0) {
            return (random.nextBoolean() ? pick(WORDS) + " " + name : name + " " + pick(WORDS))
                    .toUpperCase(Locale.ROOT);
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }

    private String pick(String[] among) {
        return among[random.nextInt(among.length)];
    }
}
