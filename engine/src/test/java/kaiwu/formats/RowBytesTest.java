package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kaiwu.spi.Located;
import org.junit.jupiter.api.Test;

/** Rows are the same wherever the border of a window of 64 KiB falls, and however few bytes a read brings. */
class RowBytesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int WINDOW = 1 << 16;

    @Test
    void aQuotedNewlineOnTheBorderOfAWindowStaysInItsRow() throws IOException {
        everyPlaceOnTheBorder(StandardCharsets.UTF_8, "1,\"a\r\nb\"\"\n,c\",2", "\n", "3,4");
    }

    @Test
    void aCrlfCutByTheBorderOfAWindowIsOneLineEnd() throws IOException {
        everyPlaceOnTheBorder(StandardCharsets.UTF_8, "1,2", "\r\n", "3,4");
    }

    @Test
    void aDoubleByteOfGb18030CutByTheBorderOfAWindowStaysWhole() throws IOException {
        everyPlaceOnTheBorder(GB18030, "镕,\"丂\n㐀\",开物", "\r\n", "丂,4");
    }

    /** 0x817C is a Han character; its second byte alone would be the bar, and the quote behind it would open a cell. */
    @Test
    void aSecondByteIsNoDelimiter() throws IOException {
        String first = new String(new byte[] {(byte) 0x81, 0x7c}, GB18030);
        String text = "a|b\n1|5" + first + "\" rod\n2|" + first + "\n3|\"x\n|y\"\n";
        for (int chunk : new int[] {1, WINDOW}) {
            assertThat(rows(text.getBytes(GB18030), GB18030, '|', chunk).stream()
                            .map(RowBytesTest::content))
                    .containsExactly("a|b", "1|5" + first + "\" rod", "2|" + first, "3|\"x\n|y\"");
        }
    }

    /** Every character of two bytes and a share of those of four, before a quote within a cell and before a real delimiter. */
    @Test
    void noCharacterOfGb18030IsTakenForMarkup() throws IOException {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (char c = 0x80; c < 0xd800; c += c >= 0x4e00 && c < 0xa000 ? 1 : 7) {
                String row = "x" + c + "\" rod" + delimiter + c + delimiter + "\"" + c + "\n" + c + "\"";
                expected.add(row);
                text.append(row).append('\n');
            }
            assertThat(rows(text.toString().getBytes(GB18030), GB18030, delimiter, WINDOW).stream()
                            .map(RowBytesTest::content))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aCharacterCutOffAtTheEndOfARowDoesNotSwallowTheLineEnd() throws IOException {
        byte[] file = {'a', '|', (byte) 0x81, '\n', 'b', '|', 'c', '\n'};
        assertThat(rows(file, GB18030, '|', WINDOW)).hasSize(2);
    }

    @Test
    void aLetterOfOneByteBeforeABarLeavesItADelimiter() throws IOException {
        String row = "é|\"x\ny\"";
        assertThat(rows(row.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, '|', WINDOW))
                .containsExactly("1@0 " + row);
    }

    @Test
    void aLastRowWithoutLineEndIsARow() throws IOException {
        assertThat(rows("a,b\nc,d", WINDOW)).containsExactly("1@0 a,b", "2@4 c,d");
        assertThat(rows("a,b\nc,d\r", WINDOW)).containsExactly("1@0 a,b", "2@4 c,d");
    }

    @Test
    void rowsOfBlanksAreCountedAndPassedOver() throws IOException {
        assertThat(rows("a,b\n, \n\nc,d\n", WINDOW)).containsExactly("1@0 a,b", "4@8 c,d");
    }

    @Test
    void aRowLargerThanTheWindowIsReadWhole() throws IOException {
        String large = "\"" + "x\n".repeat(3 * WINDOW) + "\",y";
        assertThat(rows("a\n" + large + "\nb", 4096))
                .containsExactly("1@0 a", "2@2 " + large, "3@" + (large.length() + 3) + " b");
    }

    @Test
    void aRowBeyondTheLimitIsRefusedAndALimitRowIsNot() throws IOException {
        String limit = "x".repeat(RowBytes.MAX_ROW);
        assertThat(rows(limit + "\nb", 1 << 20)).hasSize(2);
        assertThatThrownBy(() -> rows(limit + "x\nb", 1 << 20))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("did not end within 16 MiB");
    }

    @Test
    void aFileEndingInsideQuotesIsTruncated() {
        assertThatThrownBy(() -> rows("a\nb,\"c", 1))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("byte 2");
    }

    @Test
    void randomRowsComeBackAsTheyWereWritten() throws IOException {
        long seed = 20261123;
        Random random = new Random(seed);
        String[] parts = {"a", "开", "5\" pipe", "\"q\r\nr\"", "\"s\"\"\n\"", "\"\"", "é"};
        String[] ends = {"\n", "\r\n"};
        for (int round = 0; round < 20; round++) {
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int i = 1; i <= 9000; i++) {
                String row =
                        "r" + i + "," + parts[random.nextInt(parts.length)] + "," + parts[random.nextInt(parts.length)];
                expected.add(row);
                text.append(row).append(ends[random.nextInt(2)]);
            }
            assertThat(rows(text.toString(), 1 + random.nextInt(WINDOW)).stream()
                            .map(RowBytesTest::content))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
        }
    }

    /** Lets the border fall on every byte of the row in question and of its line end. */
    private static void everyPlaceOnTheBorder(Charset charset, String row, String lineEnd, String after)
            throws IOException {
        int length = (row + lineEnd).getBytes(charset).length;
        int rowLength = row.getBytes(charset).length;
        for (int back = 0; back <= length + 1; back++) {
            int began = WINDOW - back;
            String before = "x".repeat(began - 1);
            byte[] file = (before + "\n" + row + lineEnd + after).getBytes(charset);
            long afterBegan = began + rowLength + lineEnd.length();
            for (int chunk : new int[] {WINDOW, 4093}) {
                assertThat(rows(file, charset, chunk))
                        .as("the border falls %d bytes into the row, %d bytes a read", back, chunk)
                        .containsExactly("1@0 " + before, "2@" + began + " " + row, "3@" + afterBegan + " " + after);
            }
        }
    }

    private static String content(String row) {
        return row.substring(row.indexOf(' ') + 1);
    }

    private static List<String> rows(String text, int chunk) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, chunk);
    }

    /** Each row as number, place in the file and text. */
    private static List<String> rows(byte[] file, Charset charset, int chunk) throws IOException {
        return rows(file, charset, ',', chunk);
    }

    private static List<String> rows(byte[] file, Charset charset, char delimiter, int chunk) throws IOException {
        RowBytes cutter = new RowBytes(slow(file, chunk), delimiter, charset, Tables.Quoting.RFC4180);
        List<String> rows = new ArrayList<>();
        for (Optional<Located<byte[]>> row = cutter.next(); row.isPresent(); row = cutter.next()) {
            rows.add(cutter.rowNumber() + "@" + row.get().offset() + " "
                    + new String(row.get().content(), charset));
        }
        return rows;
    }

    /** A file whose reads bring so many bytes at most. */
    private static InputStream slow(byte[] file, int chunk) {
        return new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, chunk));
            }
        };
    }
}
