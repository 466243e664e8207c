package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecodedTest {

    @Test
    void pairsOfSurrogatesStayWholeWhereverTheyFall() throws IOException {
        String text = "x" + "𠮷".repeat(20_000) + "锂";
        try (InputStream in = new Recoded(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16BE)), StandardCharsets.UTF_16BE)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        }
    }

    @Test
    void bytesThatAreNoCharactersAreRefusedAndNotReplaced() throws IOException {
        byte[] halfAPair = {'a', 0, 0x00, (byte) 0xd8, 'b', 0};
        try (InputStream in = new Recoded(new ByteArrayInputStream(halfAPair), StandardCharsets.UTF_16LE)) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("UTF-16");
        }
    }

    @Test
    void tablesInUtf16AreReadAsOthersAre() throws IOException {
        byte[] table = "\ufeff编号\t名称\n1\t潍坊风筝\n2\t\"丙\t公司\"\n".getBytes(StandardCharsets.UTF_16LE);
        InMemory input = new InMemory("units.txt", table);
        List<String> names = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();

        Tables.rows(input, Prober.probe(input), Tables.Quoting.RFC4180, row -> {
            offsets.add(row.offset());
            try {
                names.add(row.content().parse().get("名称"));
            } catch (FormatException wrong) {
                throw new AssertionError(wrong);
            }
        });

        assertThat(names).containsExactly("潍坊风筝", "丙\t公司");
        assertThat(offsets).containsExactly(-1L, -1L);
    }
}
