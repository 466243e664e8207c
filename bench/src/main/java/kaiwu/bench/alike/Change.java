package kaiwu.bench.alike;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kaiwu.letters.Hanzi;

/** Ways in which a copy of a mark is made to differ. Each says of a mark what the copy is, or that it cannot be copied so. */
enum Change {
    SAME_SOUND("same sound, other characters") {
        @Override
        Optional<String> of(String mark, Random random, ChangeTables tables) {
            if (!isHan(mark) || mark.length() < 3) {
                return Optional.empty();
            }
            return characters(mark, random, 0.5, c -> tables.soundingLike(c, random));
        }
    },
    SAME_SOUND_OF_TWO("same sound, one of two characters") {
        @Override
        Optional<String> of(String mark, Random random, ChangeTables tables) {
            return isHan(mark) && mark.length() == 2
                    ? one(mark, random, c -> tables.soundingLike(c, random))
                    : Optional.empty();
        }
    },
    TRADITIONAL("traditional characters") {
        @Override
        Optional<String> of(String mark, Random random, ChangeTables tables) {
            return isHan(mark) ? Optional.of(TO_TRADITIONAL.transliterate(mark)) : Optional.empty();
        }
    },
    LOOKALIKE("look-alike character") {
        @Override
        Optional<String> of(String mark, Random random, ChangeTables tables) {
            return isHan(mark) ? one(mark, random, c -> tables.lookingLike(c, random)) : Optional.empty();
        }
    },
    TRANSPOSED("parts in another order") {
        @Override
        Optional<String> of(String mark, Random random, ChangeTables tables) {
            int blank = mark.indexOf(' ');
            if (blank > 0) {
                return Optional.of(mark.substring(blank + 1) + " " + mark.substring(0, blank));
            }
            int at = random.nextInt(mark.length() - 1);
            return mark.length() < (isHan(mark) ? 2 : 6)
                    ? Optional.empty()
                    : Optional.of(
                            mark.substring(0, at) + mark.charAt(at + 1) + mark.charAt(at) + mark.substring(at + 2));
        }
    },
    PINYIN("spelt in pinyin") {
        @Override
        Optional<String> of(String mark, Random random, ChangeTables tables) {
            return isHan(mark) && mark.length() > 2 ? Optional.of(Hanzi.reading(mark)) : Optional.empty();
        }
    },
    ADDED("word before or after") {
        @Override
        Optional<String> of(String mark, Random random, ChangeTables tables) {
            boolean before = random.nextBoolean();
            if (isHan(mark)) {
                return Optional.of(
                        before
                                ? pick(random, "新", "老", "大", "中国", "北京") + mark
                                : mark + pick(random, "牌", "坊", "世家", "记", "集团"));
            }
            return mark.length() < 5
                    ? Optional.empty()
                    : Optional.of(
                            before
                                    ? pick(random, "SUPER", "MY ", "NEO", "THE ") + mark
                                    : mark + pick(random, "SHOP", " ONLINE", "PRO", " GROUP"));
        }
    },
    TYPO("slip of the pen") {
        @Override
        Optional<String> of(String mark, Random random, ChangeTables tables) {
            if (isHan(mark) || mark.length() < 5) {
                return Optional.empty();
            }
            int at = random.nextInt(mark.length());
            char letter = (char) ('A' + random.nextInt(26));
            return Optional.of(
                    switch (random.nextInt(3)) {
                        case 0 -> mark.substring(0, at) + mark.substring(at + 1);
                        case 1 -> mark.substring(0, at) + letter + mark.substring(at);
                        default -> mark.substring(0, at) + letter + mark.substring(at + 1);
                    });
        }
    },
    CONFUSABLE("letters of other scripts") {
        @Override
        Optional<String> of(String mark, Random random, ChangeTables tables) {
            return isHan(mark) ? Optional.empty() : characters(mark, random, 0.4, c -> tables.confusable(c, random));
        }
    };

    private static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private final String told;

    Change(String told) {
        this.told = told;
    }

    /** The copy; empty where this change cannot be made, or would change nothing. */
    abstract Optional<String> of(String mark, Random random, ChangeTables tables);

    @Override
    public String toString() {
        return told;
    }

    private interface Replacing {
        Optional<String> of(char c);
    }

    static boolean isHan(String mark) {
        return mark.charAt(0) >= 0x4E00;
    }

    private static String pick(Random random, String... among) {
        return among[random.nextInt(among.length)];
    }

    /** Each replaceable sign with this chance, at least one. */
    private static Optional<String> characters(String mark, Random random, double chance, Replacing replacing) {
        List<String> signs = new ArrayList<>();
        boolean changed = false;
        for (char c : mark.toCharArray()) {
            Optional<String> other = random.nextDouble() < chance ? replacing.of(c) : Optional.empty();
            changed |= other.isPresent();
            signs.add(other.orElse(String.valueOf(c)));
        }
        return changed ? Optional.of(String.join("", signs)) : one(mark, random, replacing);
    }

    private static Optional<String> one(String mark, Random random, Replacing replacing) {
        int first = random.nextInt(mark.length());
        for (int i = 0; i < mark.length(); i++) {
            int at = (first + i) % mark.length();
            Optional<String> other = replacing.of(mark.charAt(at));
            if (other.isPresent()) {
                return Optional.of(mark.substring(0, at) + other.get() + mark.substring(at + 1));
            }
        }
        return Optional.empty();
    }
}
