package sources.eu_trademark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Reading;

class EuTrademarkTest {

    @Test
    void theRealDeltaHasNineteenMarksOneRefusedAndOneWithdrawn() {
        Reading real = Reading.ofSample(new EuTrademark(), "other/trademark.zip");
        assertThat(real.documents()).isEqualTo(19);
        assertThat(real.drafts()).hasSize(19);
        assertThat(real.versions().stream()
                        .map(v -> v.events().getLast().category().name())
                        .filter(c -> c.equals("REFUSED") || c.equals("WITHDRAWN")))
                .containsExactlyInAnyOrder("REFUSED", "WITHDRAWN");
        assertThat(real.versions().stream()
                        .flatMap(v -> v.passages().stream())
                        .map(p -> p.lang())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(23);
    }
}
