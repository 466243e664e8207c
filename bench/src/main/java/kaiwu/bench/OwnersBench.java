package kaiwu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kaiwu.link.Mention;
import kaiwu.link.NameForms;
import kaiwu.link.NameParser;
import kaiwu.link.Owners;
import shelf.NameWords;

/** Merging owners: how well, on invented names and on names checked by hand, and how fast, on a million invented names. */
final class OwnersBench {

    private static final long SEED = 1637;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private OwnersBench() {}

    static void run(Path samples) throws Exception {
        NameParser parser = new NameParser(NameWords.load());
        PlantedNames.Planted some = PlantedNames.make(40_000, SEED);
        System.out.printf(
                "planted names, seed %d: %d names%n", SEED, some.mentions().size());
        print(judge(some.mentions(), some.companies(), parser));
        if (Files.isDirectory(samples)) {
            leuven(samples, parser);
        }
        speed(parser);
    }

    private static void leuven(Path samples, NameParser parser) throws Exception {
        List<LeuvenNames.Checked> all = LeuvenNames.read(samples);
        for (LeuvenNames.Part part : LeuvenNames.Part.values()) {
            List<LeuvenNames.Checked> names = all.stream().filter(part::has).toList();
            System.out.printf(
                    "names checked at KU Leuven, %s: %d mentions%n",
                    part.name().toLowerCase(Locale.ROOT), names.size());
            print(judge(
                    names.stream().map(LeuvenNames.Checked::mention).toList(),
                    names.stream().map(LeuvenNames.Checked::owner).toList(),
                    parser));
        }
    }

    static Merged judge(List<Mention> mentions, List<?> truth, NameParser parser) {
        Owners owners = merge(mentions, parser);
        return Merged.judge(
                truth,
                mentions.stream()
                        .map(mention -> owners.ownerOf(mention.key()).orElseThrow())
                        .toList());
    }

    private static Owners merge(List<Mention> mentions, NameParser parser) {
        NameForms forms = new NameForms();
        mentions.forEach(forms::add);
        return Owners.of(forms.list(), parser);
    }

    private static void print(Merged merged) {
        System.out.println("  pairs     " + merged.pairs());
        System.out.println("  clusters  " + merged.clusters() + "  (exactly the same)");
        System.out.println("  mentions  " + merged.mentions() + "  (B-cubed)");
    }

    private static void speed(NameParser parser) {
        PlantedNames.Planted many = PlantedNames.make(1_000_000, SEED);
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        Owners owners = merge(many.mentions(), parser);
        System.out.printf(
                "%d names, %d ways of writing, %d owners: %.1f s wall, %.1f s CPU, %d cores, largest heap %d MiB (goal 60 s)%n",
                many.mentions().size(),
                owners.names(),
                owners.size(),
                (System.nanoTime() - start) / 1e9,
                (PROCESS.getProcessCpuTime() - cpu) / 1e9,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
