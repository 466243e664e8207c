package kaiwu.search;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import kaiwu.search.chinese.HanTokenizer;
import kaiwu.search.chinese.HanTokenizer.Gives;
import kaiwu.search.chinese.Lexicon;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Cuts text into terms, each language in its own way: Chinese in pairs of letters and in words, Korean and Japanese by their
 * dictionaries, English, German and French by their stems, names and other languages by words; width, case and accents
 * never count, nor whether Chinese is written simplified. No word is left out as too common, so that phrases are exact.
 * Thread-safe.
 */
final class Analyzers extends DelegatingAnalyzerWrapper {

    /** Suffix of fields that hold names of people, bodies and things. */
    static final String NAMES = ".names";

    /** What the cutting is for. */
    enum Use {
        /** Text goes into the index. */
        INDEX(true, Gives.ALL, Gives.LETTERS_AND_PAIRS),
        /** Words are looked for as written. */
        ASKED(false, Gives.PAIRS, Gives.PAIRS),
        /** Chinese is looked for by its words; a letter that belongs to no word is passed over. */
        ASKED_WORDS(false, Gives.WORDS, Gives.PAIRS);

        private final boolean index;
        private final Gives text;
        private final Gives names;

        Use(boolean index, Gives text, Gives names) {
            this.index = index;
            this.text = text;
            this.names = names;
        }
    }

    private final Map<String, Analyzer> bySuffix = new HashMap<>();
    private final Analyzer names;

    Analyzers(Use use, Lexicon lexicon) {
        super(PER_FIELD_REUSE_STRATEGY);
        boolean index = use.index;
        names = chain(() -> new HanTokenizer(lexicon, use.names, true), in -> in);
        put(Tongue.HAN, chain(() -> new HanTokenizer(lexicon, use.text, false), in -> in));
        put(Tongue.PLAIN, words(Analyzers::folded));
        put(
                Tongue.ENGLISH,
                words(in -> stemmed(index, folded(new EnglishPossessiveFilter(in)), PorterStemFilter::new)));
        put(
                Tongue.GERMAN,
                words(in -> stemmed(
                        index,
                        new GermanNormalizationFilter(new LowerCaseFilter(new CJKWidthFilter(in))),
                        GermanLightStemFilter::new)));
        put(
                Tongue.FRENCH,
                words(in -> stemmed(
                        index,
                        new LowerCaseFilter(new ElisionFilter(new CJKWidthFilter(in), FrenchAnalyzer.DEFAULT_ARTICLES)),
                        FrenchLightStemFilter::new)));
        put(
                Tongue.KOREAN,
                chain(
                        KoreanTokenizer::new,
                        in -> folded(new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(in)))));
        put(
                Tongue.JAPANESE,
                chain(
                        () -> new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH),
                        in -> new JapaneseKatakanaStemFilter(folded(new JapanesePartOfSpeechStopFilter(
                                new JapaneseBaseFormFilter(in), JapaneseAnalyzer.getDefaultStopTags())))));
    }

    private void put(Tongue tongue, Analyzer analyzer) {
        bySuffix.put(tongue.of(""), analyzer);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
        return bySuffix.getOrDefault(fieldName.substring(Math.max(0, fieldName.lastIndexOf('.'))), names);
    }

    /** Stems; in the index the word as written stands beside its stem, for words with wildcards. */
    private static TokenStream stemmed(boolean index, TokenStream in, Function<TokenStream, TokenStream> stemmer) {
        return index
                ? new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(stemmer.apply(new KeywordRepeatFilter(in))))
                : new ASCIIFoldingFilter(stemmer.apply(in));
    }

    private static TokenStream folded(TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(in)));
    }

    private static Analyzer words(Function<TokenStream, TokenStream> filters) {
        return chain(StandardTokenizer::new, filters);
    }

    private static Analyzer chain(Supplier<Tokenizer> tokenizer, Function<TokenStream, TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer source = tokenizer.get();
                return new TokenStreamComponents(source, filters.apply(source));
            }

            @Override
            protected TokenStream normalize(String fieldName, TokenStream in) {
                return folded(in);
            }

            /** Texts of one field stand apart, so that no phrase spans two of them. */
            @Override
            public int getPositionIncrementGap(String fieldName) {
                return 100;
            }
        };
    }
}
