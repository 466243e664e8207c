package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChineseAddressTest {

    @Test
    void aGluedPostCodeIsTakenOff() {
        assertThat(ChineseAddress.of("317200浙江省台州市天台县甲路1号"))
                .isEqualTo(new ChineseAddress("317200", "CN", "浙江省", "浙江省台州市天台县甲路1号"));
        assertThat(ChineseAddress.of("317200浙江省台州市").printed()).isEqualTo("317200 浙江省台州市");
    }

    @Test
    void aShortProvinceCountsUnderItsFullName() {
        assertThat(ChineseAddress.of("内蒙古鄂尔多斯市").region()).isEqualTo("内蒙古自治区");
    }

    @Test
    void theLongestCountryNameWins() {
        assertThat(ChineseAddress.of("日本国东京都")).isEqualTo(new ChineseAddress("", "JP", "日本", "日本国东京都"));
        assertThat(ChineseAddress.of("印度尼西亚雅加达").country()).isEqualTo("ID");
        assertThat(ChineseAddress.of("中国台湾新竹市")).isEqualTo(new ChineseAddress("", "TW", "台湾省", "中国台湾新竹市"));
    }

    @Test
    void aNumberThatGoesOnIsNoPostCode() {
        assertThat(ChineseAddress.of("1234567号楼")).isEqualTo(new ChineseAddress("", "", "", "1234567号楼"));
    }

    @Test
    void aPostCodeAloneMeansChina() {
        assertThat(ChineseAddress.of("100000某处").country()).isEqualTo("CN");
        assertThat(ChineseAddress.of(" ")).isEqualTo(new ChineseAddress("", "", "", ""));
    }
}
