package kaiwu.server.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymbolOrderTest {

    @Test
    void numbersAreOrderedByValueAndLettersByLetter() {
        List<String> ordered = List.of("1", "2", "10", "A01B", "A01B2", "A01B10", "A01B10/2", "A01B10/12", "A21", "Ⅰ");
        List<String> mixed = new ArrayList<>(ordered);
        Collections.shuffle(mixed, new Random(7));
        mixed.sort(new SymbolOrder());
        assertThat(mixed).isEqualTo(ordered);
    }
}
