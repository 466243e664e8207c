package kaiwu.link;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kaiwu.spi.record.NameKey;

/**
 * Merged owners as they are kept on the disk, format 1: derived from the lake and made anew when the file is absent or of
 * another format.
 *
 * <p>Bytes as {@link DataOutputStream} writes them; a text is a four-byte length and UTF-8, a list a four-byte count and its
 * members. The format's name; the issues that are in; the forms: key (8), name, country, address, records (4), identifiers,
 * companions (8 each), classes (8 each), key of the owner (8); the merges: both keys (8 each), confidence (8), reasons: kind,
 * count (4).
 *
 * @param issues issues whose names are in
 * @param forms by key
 * @param owners the same forms as owners
 */
record OwnerFile(Set<String> issues, List<NameForm> forms, Owners owners) {

    private static final String FORMAT = "kaiwu owners 1";
    private static final int PIECE = 1 << 16;
    private static final long[] NONE = {};

    /** Puts the file in its place in one step. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), PIECE))) {
            text(out, FORMAT);
            texts(out, issues);
            out.writeInt(forms.size());
            for (NameForm form : forms) {
                out.writeLong(form.key().bits());
                text(out, form.name());
                text(out, form.country());
                text(out, form.address());
                out.writeInt(form.records());
                texts(out, form.identifiers());
                longs(out, form.companions());
                longs(out, form.classes());
                out.writeLong(owners.ownerOf(form.key()).orElse(form.key()).bits());
            }
            List<Merge> merges = owners.merges();
            out.writeInt(merges.size());
            for (Merge merge : merges) {
                out.writeLong(merge.a().bits());
                out.writeLong(merge.b().bits());
                out.writeDouble(merge.confidence());
                out.writeInt(merge.reasons().size());
                for (Reason reason : merge.reasons()) {
                    text(out, reason.kind().name());
                    out.writeInt(reason.count());
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads the file.
     *
     * @param whole whether to keep what only merging needs: companions and classes
     * @return empty when there is none, or none of this format
     */
    static Optional<OwnerFile> find(Path file, boolean whole) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), PIECE))) {
            if (!text(in).equals(FORMAT)) {
                return Optional.empty();
            }
            Set<String> issues = new TreeSet<>(texts(in));
            int count = in.readInt();
            List<NameForm> forms = new ArrayList<>(count);
            Map<NameKey, NameKey> ownerOf = new HashMap<>(count * 2);
            Map<Long, NameKey> known = new HashMap<>();
            Map<String, String> countries = new HashMap<>();
            for (int i = 0; i < count; i++) {
                NameKey key = new NameKey(in.readLong());
                String name = text(in);
                String country = text(in);
                forms.add(new NameForm(
                        key,
                        name,
                        countries.computeIfAbsent(country, c -> c),
                        text(in),
                        in.readInt(),
                        texts(in),
                        longs(in, whole),
                        longs(in, whole)));
                long owner = in.readLong();
                ownerOf.put(key, owner == key.bits() ? key : known.computeIfAbsent(owner, NameKey::new));
            }
            return Optional.of(new OwnerFile(issues, forms, Owners.restored(forms, ownerOf, merges(in))));
        }
    }

    private static List<Merge> merges(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Merge> merges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            NameKey a = new NameKey(in.readLong());
            NameKey b = new NameKey(in.readLong());
            double confidence = in.readDouble();
            int reasons = in.readInt();
            List<Reason> why = new ArrayList<>(reasons);
            for (int r = 0; r < reasons; r++) {
                why.add(new Reason(Reason.Kind.valueOf(text(in)), in.readInt()));
            }
            merges.add(new Merge(a, b, confidence, why));
        }
        return merges;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void texts(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return List.copyOf(texts);
    }

    private static void longs(DataOutputStream out, long[] values) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    private static long[] longs(DataInputStream in, boolean keep) throws IOException {
        int count = in.readInt();
        if (!keep) {
            in.skipNBytes(8L * count);
            return NONE;
        }
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readLong();
        }
        return values;
    }
}
