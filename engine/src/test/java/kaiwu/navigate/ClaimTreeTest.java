package kaiwu.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which claim depends on which, as their words tell. */
class ClaimTreeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "根据权利要求1所述的风筝，其特征在于 | 1",
                "如权利要求１或２所述的风筝 | 1 2",
                "按照权利要求1至3中任一项所述的方法 | 1 2 3",
                "根据权利要求1、2或5所述的线轴 | 1 2 5",
                "权利要求1-3任意一项所述的方法及权利要求5的装置 | 1 2 3 5",
                "根据权利要求1至权利要求3任一所述 | 1 2 3",
                "根据上述任一权利要求所述的风筝 | 1 2 3 4 5 6 7 8",
                "如申請專利範圍第1項所述之風箏 | 1",
                "如請求項1或2所述之風箏 | 1 2",
                "The kite of claim 1, wherein | 1",
                "A kite according to any one of claims 1 to 3 or 5 | 1 2 3 5",
                "A kite as claimed in claim 2, 3, or 4 | 2 3 4",
                "A kite as claimed in claims 1-3 and/or 6 | 1 2 3 6",
                "A kite as in any preceding claim | 1 2 3 4 5 6 7 8",
                "A reel holding the kite of claim 4 and made by the method of claim 1 | 4 1",
                "Drachen nach Anspruch 1 | 1",
                "Drachen nach einem der Ansprüche 1 bis 3 | 1 2 3",
                "Drachen nach einem der vorhergehenden Patentansprüche | 1 2 3 4 5 6 7 8",
                "Cerf-volant selon la revendication 1 ou 2 | 1 2",
                "Cerf-volant selon l'une quelconque des revendications 1 à 3 | 1 2 3",
                "Cerf-volant selon l'une des revendications précédentes | 1 2 3 4 5 6 7 8",
                "제1항에 있어서, 상기 연은 | 1",
                "제1항 내지 제3항 중 어느 한 항에 있어서 | 1 2 3",
                "제 1 항 또는 제 4 항에 있어서 | 1 4",
                "청구항 2에 있어서 | 2",
                "請求項１に記載の凧 | 1",
                "請求項1乃至3のいずれか一項に記載の凧 | 1 2 3",
                "請求項1から3または請求項5に記載の凧 | 1 2 3 5",
                "A kite of 3 to 5 metres with 12 claims on its tail | ''",
                "一种风筝，长1至3米 | ''",
            })
    void aClaimNamesTheClaimsItRefersTo(String text, String numbers) {
        assertThat(ClaimReferences.in(text, 9).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }

    @Test
    void dependentClaimsStandBelowTheFirstTheyName() {
        assertThat(drawn("""
                        1. A kite.
                        2. The kite of claim 1 with a tail.
                        3. The kite of claim 2 or 1, blue.
                        4. A reel.
                        5. The reel of claim 4 for the kite of claim 1.""")).isEqualTo("1(2(3)) 4(5)");
    }

    @Test
    void circlesForwardReferencesAndClaimsThatDoNotExistSurvive() {
        ClaimTree tree = ClaimTree.of("""
                1. The kite of claim 3.
                2. The kite of claim 2.
                3. The kite of claim 1.
                4. The kite of claim 77.""");
        assertThat(drawn(tree.roots())).isEqualTo("1(3) 2 4");
        assertThat(tree.claims().get(1).refersTo()).containsExactly(2);
        assertThat(tree.claims().get(3).isIndependent()).isFalse();
    }

    @Test
    void linesWithoutANumberGoOnWithTheClaimBefore() {
        ClaimTree tree = ClaimTree.of("""
                What is claimed is:
                1. A kite, comprising
                a frame; and
                2 spars of bamboo.
                2. The kite of claim 1.""");
        assertThat(tree.preface()).isEqualTo("What is claimed is:");
        assertThat(tree.claims())
                .extracting(Claim::text)
                .containsExactly("A kite, comprising\na frame; and\n2 spars of bamboo.", "The kite of claim 1.");
    }

    @Test
    void unnumberedLinesAreClaimsInTheirOrder() {
        assertThat(drawn("一种风筝。\n根据权利要求1所述的风筝。\n一种线轴。")).isEqualTo("1(2) 3");
        assertThat(drawn("【請求項１】凧。\n【請求項２】請求項１に記載の凧。")).isEqualTo("1(2)");
        assertThat(ClaimTree.of("【請求項１】凧。").claims().getFirst().text()).isEqualTo("凧。");
        assertThat(ClaimTree.of("").claims()).isEmpty();
    }

    @Test
    void aChainOfAThousandClaimsIsNoDeeperThanAPageCanShow() {
        String chain = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> i + ". " + (i == 1 ? "A kite." : "The kite of claim " + (i - 1) + "."))
                .collect(Collectors.joining("\n"));
        List<ClaimTree.Node> level = ClaimTree.of(chain).roots();
        assertThat(level.getFirst().size()).isEqualTo(999);
        int depth = 0;
        while (!level.isEmpty()) {
            depth++;
            level = level.stream().flatMap(node -> node.below().stream()).toList();
        }
        assertThat(depth).isEqualTo(ClaimTree.DEEPEST);
    }

    private static String drawn(String text) {
        return drawn(ClaimTree.of(text).roots());
    }

    private static String drawn(List<ClaimTree.Node> nodes) {
        return nodes.stream()
                .map(node -> node.claim().number() + (node.below().isEmpty() ? "" : "(" + drawn(node.below()) + ")"))
                .collect(Collectors.joining(" "));
    }
}
