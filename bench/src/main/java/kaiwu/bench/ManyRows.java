package kaiwu.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of one real table of the Chinese gazette (GB18030), again and again with other publication numbers each time. */
final class ManyRows implements LargeFile.Content {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern NUMBER = Pattern.compile(",CN([123])\\d{8}([A-Z])");
    private static final Pattern FILING = Pattern.compile(",(?:20\\d{10}[\\dX]|2\\.\\d+E\\+12),");

    @Override
    public long write(Path samples, Path scratch, Path file) throws IOException {
        Path table = Corpus.unpack(
                        samples,
                        List.of("patents/cn-cnipa-gazette.zip"),
                        scratch.resolve("tables"),
                        probe -> probe.hasColumns("filing_id"))
                .getFirst();
        List<String> lines = Files.readAllLines(table, GB18030);
        List<String> rows =
                lines.stream().filter(line -> NUMBER.matcher(line).find()).toList();
        long written = 0;
        long number = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write((lines.getFirst() + "\n").getBytes(GB18030));
            while (written < LargeFile.BYTES) {
                for (String row : rows) {
                    byte[] bytes = (numbered(row, number++) + "\n").getBytes(GB18030);
                    out.write(bytes);
                    written += bytes.length;
                }
            }
        }
        return number;
    }

    /** The row with its filing number left out and its publication numbered anew. */
    private static String numbered(String row, long number) {
        Matcher old = NUMBER.matcher(FILING.matcher(row).replaceFirst(",,"));
        return old.replaceFirst(match -> ",CN%s%08d%s".formatted(match.group(1), number, match.group(2)));
    }
}
