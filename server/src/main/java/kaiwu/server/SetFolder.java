package kaiwu.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.search.NumberSets;

/**
 * The lists of numbers people have uploaded: one text file each, a number a line, named by the beginning of its SHA-256, so
 * that the same list has the same id and a list never changes. Thread-safe.
 */
public final class SetFolder implements NumberSets {

    /** The most lists that are kept. */
    static final int MOST_LISTS = 10_000;

    private static final int LONGEST_NUMBER = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern BETWEEN = Pattern.compile("[\\r\\n\\t;；、]+");

    private final Path folder;

    SetFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a list.
     *
     * @param text numbers, one a line or with semicolons or tabs between them
     * @return its id
     * @throws KaiwuException {@code CALLED_WRONGLY} when there is no number, there are too many, or no list more is kept
     */
    public String keep(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String line : BETWEEN.split(text)) {
            String number = line.replace("\uFEFF", "").strip();
            if (!number.isEmpty() && number.length() <= LONGEST_NUMBER) {
                numbers.add(number);
            }
        }
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw refused(
                    "清单应有 1 至 " + MOST + " 个号码，每行一个；这里有 " + numbers.size() + " 个",
                    "a list holds 1 to " + MOST + " numbers, one a line; this one has " + numbers.size());
        }
        String lines = String.join("\n", numbers) + "\n";
        String id = Sha256.of(lines).toString().substring(0, 16);
        write(id, lines);
        return id;
    }

    private synchronized void write(String id, String lines) {
        try {
            Path file = folder.resolve(id + ".txt");
            if (Files.exists(file)) {
                return;
            }
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.count() >= MOST_LISTS) {
                    throw refused(
                            "清单已满 " + MOST_LISTS + " 份；请运维人员清理 sets 目录",
                            "there are " + MOST_LISTS + " lists already; ask the operator to clear the folder 'sets'");
                }
            }
            Path written = Files.writeString(folder.resolve(id + ".new"), lines, StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "keeping a list of numbers: " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public Optional<List<String>> find(String id) {
        Path file = folder.resolve(id + ".txt");
        if (!ID.matcher(id).matches() || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "reading a list of numbers: " + wrong.getMessage(), wrong);
        }
    }

    private static KaiwuException refused(String zh, String en) {
        return new KaiwuException(ErrorCode.CALLED_WRONGLY, new Bilingual(zh, en));
    }
}
