package kaiwu.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kaiwu.Samples;
import org.junit.jupiter.api.Test;

/**
 * Our words against those of HanLP, which weighs pairs of words where we weigh single ones, on titles of the Chinese gazette.
 */
class HanLpOracleTest {

    private static final String ZIP = "patents/cn-cnipa-gazette.zip";
    private static final int TITLES = 3_000;

    private final Segment oracle = new ViterbiSegment()
            .enableAllNamedEntityRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableOrganizationRecognize(false)
            .enablePlaceRecognize(false)
            .enableNumberQuantifierRecognize(false);

    private final Segmenter ours = new Segmenter(Lexicon.common());

    @Test
    void ourWordsAreMostlyThoseOfHanLp() throws Exception {
        long both = 0;
        long our = 0;
        long their = 0;
        for (String run : runs()) {
            Set<String> wanted = places(
                    oracle.seg(run).stream().map((Term term) -> term.word).toList());
            Set<String> found = places(ours.row(run));
            our += found.size();
            their += wanted.size();
            found.retainAll(wanted);
            both += found.size();
        }
        double f1 = 2.0 * both / (our + their);
        System.out.printf("words as HanLP's, F1 %.4f (%d ours, %d HanLP's)%n", f1, our, their);
        assertThat(their).isGreaterThan(TITLES);
        assertThat(f1).isGreaterThan(0.98);
    }

    /** Runs of Chinese letters in the first titles. */
    private static List<String> runs() throws Exception {
        String member = Samples.members(ZIP).stream()
                .filter(name -> name.endsWith("/CN_patent_invention_published_709.csv"))
                .findFirst()
                .orElseThrow();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(Samples.member(ZIP, member)), Charset.forName("GB18030")))) {
            return text.lines()
                    .skip(1)
                    .limit(TITLES)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length > 1)
                    .flatMap(cells -> List.of(cells[1].split("[^\\p{IsHan}]+")).stream())
                    .filter(run -> run.length() > 1)
                    .toList();
        }
    }

    private static Set<String> places(List<String> words) {
        Set<String> places = new HashSet<>();
        int at = 0;
        for (String word : words) {
            places.add(at + "-" + (at + word.length()));
            at += word.length();
        }
        return places;
    }
}
