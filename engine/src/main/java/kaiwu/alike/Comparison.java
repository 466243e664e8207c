package kaiwu.alike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.alike.Spelling.Script;

/** Compares a name with others, letter by letter. Immutable; thread-safe. */
public final class Comparison {

    /** What it takes off that only a part of a name is alike, the rest being in another script. */
    private static final double PART = 0.97;

    /** What it takes off that a word was left out that tells little. */
    private static final double COMMON_WORD = 0.95;

    private final String name;
    private final List<Spelling> asked;
    private final Optional<CommonWords.Stem> stem;
    private final List<Spelling> askedStem;

    /** Of this name with any others. */
    public Comparison(String name) {
        this.name = name.strip();
        this.asked = Spellings.of(name);
        this.stem = CommonWords.stem(name);
        this.askedStem = stem.map(CommonWords.Stem::stem).map(Spellings::of).orElse(List.of());
    }

    List<Spelling> spellings() {
        return asked;
    }

    /** The spellings without a word that tells little; empty when there is no such word. */
    List<Spelling> stemSpellings() {
        return askedStem;
    }

    /** How much another name is like this one. */
    public Likeness with(String other) {
        List<Spelling> spelt = Spellings.of(other);
        Likeness best = best(asked, spelt, name.equals(other.strip()));
        if (best.value() >= COMMON_WORD) {
            return best;
        }
        Optional<CommonWords.Stem> theirs = CommonWords.stem(other);
        if (theirs.isPresent()) {
            List<Spelling> speltStem = Spellings.of(theirs.get().stem());
            best = Likeness.better(best, without(theirs.get().word(), best(asked, speltStem, false)));
            if (stem.isPresent()) {
                String words = stem.get().word() + " – " + theirs.get().word();
                best = Likeness.better(best, without(words, best(askedStem, speltStem, false)));
            }
        }
        if (stem.isPresent()) {
            best = Likeness.better(best, without(stem.get().word(), best(askedStem, spelt, false)));
        }
        return best;
    }

    private static Likeness without(String words, Likeness stems) {
        if (stems.value() == 0) {
            return Likeness.NONE;
        }
        Likeness lesser = stems.times(COMMON_WORD);
        List<Reason> reasons = new ArrayList<>(lesser.reasons());
        reasons.add(new Reason(Reason.Kind.COMMON_WORD, words, lesser.value()));
        return new Likeness(lesser.value(), reasons);
    }

    private static Likeness best(List<Spelling> asked, List<Spelling> spelt, boolean same) {
        Likeness best = Likeness.NONE;
        for (Spelling theirs : spelt) {
            for (Spelling own : asked) {
                Likeness found = of(own, theirs, same);
                best = Likeness.better(best, own.whole() && theirs.whole() ? found : found.times(PART));
            }
        }
        return best;
    }

    private static Likeness of(Spelling own, Spelling theirs, boolean same) {
        if (own.script() == Script.HAN && theirs.script() == Script.HAN) {
            return new Characters(own, theirs).likeness(same);
        }
        if (own.script() == Script.ALPHABET && theirs.script() == Script.ALPHABET) {
            return new LetterWords(own, theirs).likeness(same);
        }
        boolean writtenInLetters = own.script() == Script.PINYIN && theirs.script() == Script.HAN
                || own.script() == Script.HAN && theirs.script() == Script.PINYIN;
        return writtenInLetters ? Romanised.likeness(own, theirs) : Likeness.NONE;
    }
}
