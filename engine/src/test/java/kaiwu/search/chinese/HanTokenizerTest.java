package kaiwu.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kaiwu.search.chinese.HanTokenizer.Gives;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/** Terms are written as {@code term@position}. */
class HanTokenizerTest {

    @Test
    void inTheIndexAreLettersPairsAndWordsEachAtItsFirstLetter() {
        assertThat(terms(Gives.ALL, "产品和服务")).isEqualTo("产@0 产品@0 =产品@0 品@1 品和@1 和@2 和服@2 服@3 服务@3 =服务@3 务@4");
    }

    @Test
    void lookedForAreThePairsWhereTheyStandInTheIndex() {
        assertThat(terms(Gives.PAIRS, "锂电池")).isEqualTo("锂电@0 电池@1");
        assertThat(terms(Gives.PAIRS, "锂")).isEqualTo("锂@0");
        assertThat(terms(Gives.PAIRS, "LED灯泡 3盏")).isEqualTo("led@0 灯泡@1 3@3 盏@4");
    }

    @Test
    void lookedForAsWordsAreTheWordsThatCoverTheText() {
        assertThat(terms(Gives.WORDS, "锂电池LED")).isEqualTo("=锂电池@0 led@3");
        assertThat(terms(Gives.WORDS, "的电池")).isEqualTo("=电池@1");
    }

    @Test
    void traditionalWideCapitalAndAccentedLettersCountAsPlainOnes() {
        assertThat(terms(Gives.PAIRS, "鋰離子電池")).isEqualTo(terms(Gives.PAIRS, "锂离子电池"));
        assertThat(terms(Gives.PAIRS, "ＬＥＤ　Ｃａｆé")).isEqualTo("led@0 cafe@1");
        assertThat(terms(Gives.PAIRS, "ｶﾞｰﾃﾞﾝ")).isEqualTo(terms(Gives.PAIRS, "ガーデン"));
        assertThat(terms(Gives.PAIRS, "\uF900\u2F08")).isEqualTo("岂人@0");
    }

    @Test
    void aPointOrAnApostropheInsideAWordBelongsToIt() {
        assertThat(terms(Gives.PAIRS, "3.5mm, U.S.A. don't 1,000.")).isEqualTo("3.5mm@0 u.s.a@1 don't@2 1,000@3");
    }

    @Test
    void lettersApartHaveNeighbouringPlacesButNoPair() {
        assertThat(terms(Gives.LETTERS_AND_PAIRS, "锂，电")).isEqualTo("锂@0 电@1");
    }

    @Test
    void koreanStandsTogetherOnlyInNames() {
        assertThat(terms(Gives.PAIRS, "한국연")).isEqualTo("한국연@0");
        assertThat(terms(new HanTokenizer(Lexicon.common(), Gives.PAIRS, true), "한국연"))
                .isEqualTo("한국@0 국연@1");
    }

    @Test
    void aLetterOfTwoCharactersIsOneLetter() {
        assertThat(terms(Gives.LETTERS_AND_PAIRS, "𠮷野家")).isEqualTo("𠮷@0 𠮷野@0 野@1 野家@1 家@2");
    }

    @Test
    void aVariationSelectorBelongsToItsLetter() {
        assertThat(terms(Gives.PAIRS, "葛\uDB40\uDD00城")).isEqualTo("葛城@0");
    }

    @Test
    void placesPointAtTheTextAsItWas() throws IOException {
        String text = "，ｶﾞ 電池𠮷\u0301 Ｃafé。";
        for (Gives gives : Gives.values()) {
            HanTokenizer tokens = open(gives, text);
            OffsetAttribute place = tokens.getAttribute(OffsetAttribute.class);
            List<String> covered = new ArrayList<>();
            while (tokens.incrementToken()) {
                covered.add(text.substring(place.startOffset(), place.endOffset()));
            }
            tokens.end();
            assertThat(place.endOffset()).isEqualTo(text.length());
            assertThat(covered).contains("Ｃafé").allMatch(each -> text.contains(each) && !each.isBlank());
            if (gives == Gives.ALL) {
                assertThat(covered).contains("ｶﾞ", "電池", "池𠮷\u0301");
            }
        }
    }

    @Test
    void howTheTextIsHandedOverAndHowLongItIsMakesNoDifference() {
        Random random = new Random(1637);
        for (int round = 0; round < 30; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(20_000);
            while (text.length() < length) {
                int kind = random.nextInt(8);
                text.append(
                        kind == 0 ? " " : kind == 1 ? "ab1" : kind == 2 ? "𠮷" : "电池和服务".substring(kind - 3, kind - 2));
                if (random.nextInt(2_000) == 0) {
                    text.append("锂".repeat(random.nextInt(3_000)));
                }
            }
            assertThat(terms(Gives.LETTERS_AND_PAIRS, text.toString()))
                    .as("round %d", round)
                    .isEqualTo(plainly(text.toString()));
        }
    }

    /** The same, letter by letter with no buffer. */
    private static String plainly(String text) {
        List<String> terms = new ArrayList<>();
        int[] letters = text.codePoints().toArray();
        int position = 0;
        for (int i = 0; i < letters.length; i++) {
            if (Character.isIdeographic(letters[i])) {
                terms.add(Character.toString(letters[i]) + "@" + position);
                if (i + 1 < letters.length && Character.isIdeographic(letters[i + 1])) {
                    terms.add(new String(letters, i, 2) + "@" + position);
                }
                position++;
            } else if (letters[i] != ' ') {
                StringBuilder word = new StringBuilder();
                while (i < letters.length && letters[i] != ' ' && !Character.isIdeographic(letters[i])) {
                    word.appendCodePoint(letters[i++]);
                }
                i--;
                for (int from = 0; from < word.length(); from += 253) {
                    terms.add(word.substring(from, Math.min(word.length(), from + 253)) + "@" + position++);
                }
            }
        }
        return String.join(" ", terms);
    }

    private static String terms(Gives gives, String text) {
        return terms(new HanTokenizer(Lexicon.common(), gives, false), text);
    }

    private static HanTokenizer open(Gives gives, String text) throws IOException {
        HanTokenizer tokens = new HanTokenizer(Lexicon.common(), gives, false);
        tokens.setReader(new StringReader(text));
        tokens.reset();
        return tokens;
    }

    private static String terms(HanTokenizer tokens, String text) {
        try (tokens) {
            tokens.setReader(new StringReader(text));
            tokens.reset();
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
            List<String> terms = new ArrayList<>();
            int position = -1;
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
                terms.add(term + "@" + position);
            }
            tokens.end();
            return String.join(" ", terms);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
