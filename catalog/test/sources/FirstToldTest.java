package sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstToldTest {

    @Test
    void theFirstEntryCountsAndWhatSaysElseIsToldItsPlace() {
        FirstTold told = new FirstTold();

        assertThat(told.contradictedBy("CN1", 7, 1)).isZero();
        assertThat(told.contradictedBy("CN2", 8, 2)).isZero();
        assertThat(told.contradictedBy("CN1", 7, 3)).as("the same again").isZero();
        assertThat(told.contradictedBy("CN1", -7, 4)).isEqualTo(1);
        assertThat(told.contradictedBy("CN1", 0, (1L << 40) - 1)).isEqualTo(1);
        assertThat(told.contradictedBy("CN2", 9, 5)).isEqualTo(2);
    }

    @Test
    void contentsThatDifferInOneBitDiffer() {
        for (int bit = 0; bit < 32; bit++) {
            FirstTold told = new FirstTold();
            told.contradictedBy("CN1", 12345, 1);
            assertThat(told.contradictedBy("CN1", 12345 ^ 1 << bit, 2))
                    .as("bit " + bit)
                    .isEqualTo(1);
        }
    }
}
