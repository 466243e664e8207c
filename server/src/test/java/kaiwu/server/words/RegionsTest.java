package kaiwu.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void regionsOfChinaAreCalledSo() {
        assertThat(Regions.find("HK", Lang.ZH)).contains("中国香港");
        assertThat(Regions.find("MO", Lang.ZH)).contains("中国澳门");
        assertThat(Regions.find("TW", Lang.ZH)).contains("中国台湾");
        assertThat(Regions.find("CN", Lang.ZH)).contains("中国");
    }

    @Test
    void aCountryIsCalledByItsNameAndAnOrganisationIsNone() {
        assertThat(Regions.find("US", Lang.EN)).contains("United States");
        assertThat(Regions.find("KR", Lang.ZH)).contains("韩国");
        assertThat(Regions.find("EM", Lang.EN)).contains("European Union");
        assertThat(Regions.find("WO", Lang.ZH)).isEmpty();
    }
}
