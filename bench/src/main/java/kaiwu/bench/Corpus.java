package kaiwu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kaiwu.formats.Inputs;
import kaiwu.formats.Prober;
import kaiwu.spi.Input;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;

/** Files taken out of the archives of real files, so that unpacking is not measured. */
final class Corpus {

    private Corpus() {}

    /** Copies the members that pass into a folder, numbered, and names them. */
    static List<Path> unpack(Path samples, List<String> zips, Path folder, Predicate<Probe> wanted) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (String zip : zips) {
            Inputs.walk(samples.resolve(zip), path -> false, new Inputs.Visitor() {
                @Override
                public void file(Input input) throws IOException {
                    if (wanted.test(Prober.probe(input))) {
                        Path file = folder.resolve("%05d".formatted(files.size()));
                        try (InputStream in = input.open()) {
                            Files.copy(in, file);
                        }
                        files.add(file);
                    }
                }

                @Override
                public void unreadable(String name, Problem problem, long offset) {
                    throw new IllegalStateException(name + ": " + problem.detail());
                }
            });
        }
        return files;
    }

    static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
