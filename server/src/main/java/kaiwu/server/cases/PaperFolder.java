package kaiwu.server.cases;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.Ground;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Outcome;
import kaiwu.kernel.Sha256;
import kaiwu.register.SecrecyMark;

/**
 * Papers that were handed in, each under its SHA-256, out of reach of the web server's files. What a paper is, is read from its
 * content and never from its name; only a few kinds are taken. Thread-safe.
 */
public final class PaperFolder {

    /** A paper has at most this many bytes. */
    public static final int LARGEST = 10_000_000;

    private static final Ground TOO_LARGE = ground(
            "case.paper-too-large",
            new Bilingual("文件为空或者大于 10 MB。", "The paper is empty or larger than 10 MB."),
            new Bilingual("请压缩或拆分后再提交。", "Make it smaller, or split it."));
    private static final Ground NOT_TAKEN = ground(
            "case.paper-of-no-known-kind",
            new Bilingual("文件不是 PDF、PNG、JPEG 或者纯文本（UTF-8）。", "The paper is no PDF, PNG, JPEG or plain text (UTF-8)."),
            new Bilingual("请另存为 PDF 后再提交。", "Save it as PDF and hand that in."));
    private static final Ground SECRET = ground(
            "case.secrecy-mark",
            new Bilingual(
                    "文件名或者文本带有国家秘密标志（绝密、机密、秘密）；本系统为非涉密系统，未保存该文件。",
                    "The paper's name or text bears a mark of state secrecy; this is an unclassified system and has kept nothing."),
            new Bilingual("涉密材料请交本单位保密工作机构处理。", "Take classified material to your own secrecy office."));

    private final Path folder;

    PaperFolder(Path folder) {
        this.folder = folder;
    }

    /** A kind of paper that is taken. */
    public enum Kind {
        PDF("application/pdf", ".pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
        PNG("image/png", ".png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
        JPEG("image/jpeg", ".jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
        TEXT("text/plain;charset=UTF-8", ".txt", new byte[0]);

        private final String type;
        private final String ending;
        private final byte[] beginning;

        Kind(String type, String ending, byte[] beginning) {
            this.type = type;
            this.ending = ending;
            this.beginning = beginning;
        }

        public String type() {
            return type;
        }

        public String ending() {
            return ending;
        }

        static Optional<Kind> find(byte[] bytes) {
            return Arrays.stream(values()).filter(kind -> kind.fits(bytes)).findFirst();
        }

        private boolean fits(byte[] bytes) {
            if (this == TEXT) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)
                        && text.chars().noneMatch(c -> Character.isISOControl(c) && "\t\r\n\f".indexOf(c) < 0);
            }
            return bytes.length > beginning.length && Arrays.equals(Arrays.copyOf(bytes, beginning.length), beginning);
        }
    }

    private static Ground ground(String code, Bilingual text, Bilingual remedy) {
        return new Ground(code, code.equals("case.secrecy-mark") ? "保守国家秘密法（2024）第29条" : "", text, remedy);
    }

    /** Whether a paper would be taken. */
    public static Outcome judge(String name, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LARGEST) {
            return Outcome.refused(TOO_LARGE);
        }
        Optional<Kind> kind = Kind.find(bytes);
        if (kind.isEmpty()) {
            return Outcome.refused(NOT_TAKEN);
        }
        boolean secret = SecrecyMark.isIn(name)
                || (kind.get() == Kind.TEXT && SecrecyMark.isIn(new String(bytes, StandardCharsets.UTF_8)));
        return secret ? Outcome.refused(SECRET) : Outcome.allowed();
    }

    /** Keeps a paper that {@link #judge} takes, on the disk before this returns; keeping it again makes it new again. */
    public synchronized Sha256 keep(byte[] bytes) {
        Sha256 hash = Sha256.of(bytes);
        Path file = file(hash);
        try {
            if (Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
            if (!Files.exists(file) || Files.size(file) != bytes.length) {
                Files.createDirectories(file.getParent());
                Path fresh = Files.createTempFile(file.getParent(), "paper", ".part");
                try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    ByteBuffer rest = ByteBuffer.wrap(bytes);
                    while (rest.hasRemaining()) {
                        out.write(rest);
                    }
                    out.force(true);
                }
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel place = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                    place.force(true);
                }
            }
            return hash;
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "a paper cannot be kept at " + file, wrong);
        }
    }

    /**
     * A paper as it was handed in; empty when none of this hash is kept.
     *
     * @throws KaiwuException {@link ErrorCode#DAMAGED} when what is kept is not what was handed in
     */
    public Optional<byte[]> find(Sha256 hash) {
        try {
            if (!Files.exists(file(hash))) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file(hash));
            if (!Sha256.of(bytes).equals(hash)) {
                throw new KaiwuException(ErrorCode.DAMAGED, "the paper " + hash + " is not what was handed in");
            }
            return Optional.of(bytes);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the paper " + hash + " cannot be read", wrong);
        }
    }

    /**
     * Removes the papers that nobody wants any more; answers how many.
     *
     * @param before papers kept since then stay: whoever handed them in may not have been recorded yet
     * @param wanted which of some papers somebody wants
     */
    int sweep(Instant before, UnaryOperator<Set<String>> wanted) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, Path> old = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (isOlder(file, before)) {
                    old.put(file.getFileName().toString(), file);
                }
            }
            old.keySet().removeAll(wanted.apply(Set.copyOf(old.keySet())));
            int removed = 0;
            for (Path file : old.values()) {
                removed += remove(file, before) ? 1 : 0;
            }
            return removed;
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the papers in " + folder + " cannot be looked through", wrong);
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    private synchronized boolean remove(Path file, Instant before) throws IOException {
        return isOlder(file, before) && Files.deleteIfExists(file);
    }

    /** What a kept paper is. */
    public static Kind kind(byte[] bytes) {
        return Kind.find(bytes).orElse(Kind.TEXT);
    }

    private Path file(Sha256 hash) {
        String name = hash.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
