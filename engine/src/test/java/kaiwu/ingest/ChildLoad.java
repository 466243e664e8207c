package kaiwu.ingest;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kaiwu.TestCatalogue;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;

/** A load in a process of its own, to be killed, starved of disk or starved of heap. */
final class ChildLoad {

    private ChildLoad() {}

    /**
     * Loads {@code args[1]} into the data folder {@code args[0]}: unpacks the native libraries, prints "ready", waits for a line,
     * loads, and prints the counts or the error code.
     */
    public static void main(String[] args) throws IOException {
        try (DataLock lock = new DataFolder(Path.of(args[0])).lock();
                Lake lake = Lake.open(lock)) {
            lake.sql("SELECT 1");
            Zstd.compress(new byte[1]);
            System.out.println("ready");
            System.in.read();
            IngestReport report = new Ingest(TestCatalogue.catalogue(), lake)
                    .load(List.of(Path.of(args[1])), IngestOptions.standard(), progress -> {});
            System.out.println(
                    report.documents() + " " + report.stored() + " " + report.unchanged() + " " + report.rejected());
        } catch (KaiwuException failure) {
            System.out.println(failure.code() + " " + failure.getMessage());
            System.exit(failure.code().exitCode());
        }
    }

    /** Begins such a process and waits until it is ready; {@link #go} sets it off. */
    static Process start(String heap, Path data, Path files) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.add("-XX:-UsePerfData");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(ChildLoad.class.getName());
        command.add(data.toString());
        command.add(files.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        for (String line = process.inputReader().readLine();
                ;
                line = process.inputReader().readLine()) {
            if (line == null) {
                throw new IOException("the process ended before it was ready");
            }
            if (line.equals("ready")) {
                return process;
            }
        }
    }

    static void go(Process process) throws IOException {
        process.outputWriter().write("\n");
        process.outputWriter().flush();
    }

    /** What the process prints from here to its end. */
    static List<String> output(Process process) {
        return process.inputReader().lines().toList();
    }
}
