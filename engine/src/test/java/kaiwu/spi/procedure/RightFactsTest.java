package kaiwu.spi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether somebody who acts is the owner whom the records name. */
class RightFactsTest {

    @Test
    void anOwnerIsFoundAmongNamesPartedInAnyWay() {
        RightFacts right = owned("乙公司");
        assertThat(right.isOwnedByAny("乙公司")).contains(true);
        assertThat(right.isOwnedByAny("甲公司; 乙公司")).contains(true);
        assertThat(right.isOwnedByAny("甲公司；乙公司")).contains(true);
        assertThat(right.isOwnedByAny("甲公司、 乙公司 ")).contains(true);
        assertThat(right.isOwnedByAny("甲公司")).contains(false);
        assertThat(right.isOwnedByAny("乙公司分公司")).contains(false);
        assertThat(right.isOwnedByAny("")).contains(false);
    }

    @Test
    void caseWidthAndPointsMakeNoOtherOwner() {
        assertThat(owned("Kite Works Ltd.").isOwnedByAny("KITE WORKS LTD")).contains(true);
        assertThat(owned("ＫＩＴＥ（江城）").isOwnedByAny("kite(江城)")).contains(true);
    }

    @Test
    void whereNoOwnerIsRecordedNobodyKnows() {
        assertThat(owned().isOwnedByAny("乙公司")).isEmpty();
    }

    private static RightFacts owned(String... owners) {
        return new RightFacts(
                "trademark-CN-1",
                "trademark",
                "",
                "1",
                List.of(owners),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
