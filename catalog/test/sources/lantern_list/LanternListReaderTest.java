package sources.lantern_list;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class LanternListReaderTest {

    private static final String LIST = """
            no,name,class,place,keeper,listed
            Ⅶ-3,Fish lantern of Weizhou,Ⅶ,Weizhou,Weizhou Lantern Guild,2011-05-23
            Ⅹ-9,Bridge walking,Ⅹ,Upper Town,,2008
            ,Nameless song,Ⅱ,Upper Town,,2008
            """;

    @Test
    void aRowIsAnElementWithItsKeeperAndDay() {
        RecordVersion lantern =
                Reading.of(new LanternListReader(), LIST).versions().getFirst();

        assertThat(lantern.titles().getFirst().text()).isEqualTo("Fish lantern of Weizhou");
        assertThat(lantern.parties().getFirst().name()).isEqualTo("Weizhou Lantern Guild");
        assertThat(lantern.date(DateRole.GRANTED)).hasToString("Optional[2011-05-23]");
    }

    @Test
    void aRowWithoutNumberIsRejectedAndTheRestIsRead() {
        Reading reading = Reading.of(new LanternListReader(), LIST);

        assertThat(reading.documents()).isEqualTo(3);
        assertThat(reading.drafts()).hasSize(2);
        assertThat(reading.count("no-number")).isEqualTo(1);
    }
}
