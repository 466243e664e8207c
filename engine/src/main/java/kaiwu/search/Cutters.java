package kaiwu.search;

import java.util.function.Supplier;
import kaiwu.search.Analyzers.Use;
import kaiwu.search.chinese.Lexicon;
import kaiwu.spi.Catalogue;
import kaiwu.spi.TermPair;
import org.apache.lucene.analysis.Analyzer;

/**
 * The ways in which one index cuts text, with the words of Chinese and the technical terms of its catalogue. They are made when
 * the first text is cut, not when the index is opened. Thread-safe.
 */
final class Cutters {

    private final Supplier<Lexicon> lexicon;
    private final Lazy<Analyzer> index = new Lazy<>(() -> made(Use.INDEX));
    private final Lazy<Analyzer> asked = new Lazy<>(() -> made(Use.ASKED));
    private final Lazy<Analyzer> askedWords = new Lazy<>(() -> made(Use.ASKED_WORDS));

    Cutters(Catalogue catalogue) {
        this.lexicon = new Lazy<>(() -> Lexicon.common()
                .with(catalogue.terms().stream().map(TermPair::zh).toList()));
    }

    /** For text that goes into the index, and for finding in it what was found. */
    Analyzer index() {
        return index.get();
    }

    /** For what is looked for as written. */
    Analyzer asked() {
        return asked.get();
    }

    /** For the Chinese words in what is looked for. */
    Analyzer askedWords() {
        return askedWords.get();
    }

    private Analyzer made(Use use) {
        return new Analyzers(use, lexicon.get());
    }
}
