package kaiwu.bench.pictures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kaiwu.formats.FormatException;
import kaiwu.formats.picture.PictureFile;
import kaiwu.formats.picture.Raster;
import kaiwu.picture.Entry;
import kaiwu.picture.Shelf;
import kaiwu.picture.ShelfWriter;
import kaiwu.picture.Signature;

/**
 * How well pictures are found again: 5,330 drawings of marks on the shelf; a share of them, each disguised in every way of {@link
 * Disguise}, is looked for, and found when the drawing it came from is among the first fifty. Then drawings of one set are looked
 * for, and found when the same brand's drawing of the other set, made by other hands, is among the first fifty.
 */
public final class PicturesBench {

    private static final List<String> ZIPS = List.of("other/logos-simple-icons.zip", "other/logos-devicon.zip");
    private static final int FIRST = 50;
    private static final int LOOKS = 20;
    private static final int MOST_TOLD = 60;
    private static final long SEED = 20261128;

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private Shelf shelf = Shelf.open(Path.of("none"));
    private final List<String> misses = new ArrayList<>();
    private final Map<String, Integer> refused = new TreeMap<>();

    private PicturesBench() {}

    /**
     * @param samples the folder of the real files
     * @param scratch an empty folder for the shelf
     * @param queries how many pictures are disguised
     * @return whether recall over all disguises is at least 0.90
     */
    public static boolean run(Path samples, Path scratch, int queries) throws IOException {
        PicturesBench bench = new PicturesBench();
        for (String zip : ZIPS) {
            bench.read(samples.resolve(zip));
        }
        bench.shelf(scratch);
        return bench.measure(queries, samples.resolve("other/logos-same-brand.zip"));
    }

    private void read(Path zip) throws IOException {
        long began = System.nanoTime();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : archive.stream()
                    .filter(entry -> entry.getName().endsWith(".svg"))
                    .map(entry -> (ZipEntry) entry)
                    .toList()) {
                byte[] file = archive.getInputStream(entry).readAllBytes();
                if (isRead(entry.getName(), file)) {
                    names.add(entry.getName().replaceFirst("^trademark-images/", ""));
                    files.add(file);
                }
            }
        }
        signatures.addAll(files.subList(signatures.size(), files.size()).parallelStream()
                .map(file -> Signature.of(picture(file)))
                .toList());
        System.out.printf(
                "%s: %,d pictures in all, %.1f s%n",
                zip.getFileName(), names.size(), (System.nanoTime() - began) / 1e9);
    }

    private boolean isRead(String name, byte[] file) {
        try {
            PictureFile.read(file);
            return true;
        } catch (FormatException wrong) {
            refused.merge(wrong.code(), 1, Integer::sum);
            System.out.println(name + ": " + wrong.getMessage());
            return false;
        }
    }

    private static Raster picture(byte[] file) {
        try {
            return PictureFile.read(file);
        } catch (FormatException changed) {
            throw new IllegalStateException("was read a moment ago", changed);
        }
    }

    private boolean measure(int queries, Path sameBrand) throws IOException {
        System.out.println("refused: " + refused);
        Random random = new Random(SEED);
        int[] chosen = random.ints(0, names.size()).distinct().limit(queries).toArray();
        System.out.println("| disguise | sought | among the first 50 | recall@50 | recall@1 |\n|---|---|---|---|---|");
        int found = 0;
        int first = 0;
        for (Disguise disguise : Disguise.values()) {
            int hits = 0;
            int tops = 0;
            int[] places = Arrays.stream(chosen)
                    .parallel()
                    .map(i -> place(Signature.of(disguise.of(picture(files.get(i)), new Random(SEED + i))), i))
                    .toArray();
            for (int i = 0; i < places.length; i++) {
                if (places[i] >= FIRST) {
                    misses.add(disguise + " " + names.get(chosen[i]));
                }
                hits += places[i] < FIRST ? 1 : 0;
                tops += places[i] == 0 ? 1 : 0;
            }
            System.out.printf(
                    "| %s | %d | %d | %.3f | %.3f |%n",
                    disguise, chosen.length, hits, hits / (double) chosen.length, tops / (double) chosen.length);
            found += hits;
            first += tops;
        }
        int all = chosen.length * Disguise.values().length;
        System.out.printf("| all | %d | %d | %.3f | %.3f |%n", all, found, found / (double) all, first / (double) all);
        System.out.println(
                "missed, for example: " + misses.stream().limit(MOST_TOLD).toList());
        brands(sameBrand);
        long began = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            place(signatures.get(i), i);
        }
        System.out.printf(
                "one look over %,d signatures of %,d bytes: %.0f ms%n",
                shelf.size(), Signature.BYTES, (System.nanoTime() - began) / 1e6 / LOOKS);
        return found >= 0.90 * all;
    }

    /** How many on the shelf come before this one; {@link #FIRST} when it is not among the first. */
    private int place(Signature sought, int wanted) {
        List<String> first = shelf.search(sought, FIRST).stream()
                .map(found -> found.entry().of())
                .toList();
        int place = first.indexOf(names.get(wanted));
        return place < 0 ? FIRST : place;
    }

    private void shelf(Path scratch) throws IOException {
        Path folder = scratch.resolve("shelf");
        try (ShelfWriter writer = new ShelfWriter(folder, shelf)) {
            for (int i = 0; i < names.size(); i++) {
                writer.put(new Entry(names.get(i), names.get(i), "", 0, 0), signatures.get(i), new byte[0]);
            }
        }
        shelf = Shelf.open(folder);
    }

    /** Whether one of these is among the first that are not the picture itself. */
    private boolean isAmongFirst(Signature sought, int itself, List<Integer> wanted) {
        return shelf.search(sought, FIRST + 1).stream()
                .map(found -> found.entry().of())
                .filter(name -> !name.equals(names.get(itself)))
                .limit(FIRST)
                .anyMatch(name -> wanted.stream().anyMatch(i -> names.get(i).equals(name)));
    }

    private void brands(Path zip) throws IOException {
        Map<String, List<Integer>> bySlug = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String key = name.startsWith("devicon/") ? "devicon/" + name.split("/")[2] : name;
            bySlug.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        int pairs = 0;
        int found = 0;
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            ZipEntry csv = archive.stream()
                    .filter(e -> e.getName().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
            List<String> lines = new String(archive.getInputStream(csv).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> head = List.of(lines.get(0).split(",", -1));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                String simple = cells[head.indexOf("simple_icons")];
                String devicon = cells[head.indexOf("devicon")];
                List<Integer> from = bySlug.getOrDefault(simple, List.of());
                List<Integer> to = devicon.isEmpty()
                        ? List.of()
                        : bySlug.getOrDefault(
                                "devicon/"
                                        + devicon.replaceFirst("^devicon/(?:icons/)?", "")
                                                .replaceFirst("/.*", ""),
                                List.of());
                if (!from.isEmpty() && !to.isEmpty()) {
                    pairs++;
                    found += isAmongFirst(signatures.get(from.get(0)), from.get(0), to) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "same brand, other hands: %d of %d among the first 50, recall@50 %.3f%n",
                found, pairs, pairs == 0 ? 0 : found / (double) pairs);
    }
}
