package kaiwu.bench.hostile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kaiwu.bench.hostile.Trace.Call;

/**
 * How long each input file took: one thread cuts one file after another, so a file takes from its first opening to that of the
 * next, or to the last call of the run. Immutable.
 */
record Times(Trace trace, Path in) {

    Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        String open = "";
        double since = 0;
        for (Call call : trace.calls()) {
            Path path = call.path().orElse(Path.of(""));
            String name = String.valueOf(path.getFileName());
            boolean input = call.name().startsWith("open")
                    && path.startsWith(in)
                    && !path.equals(in)
                    && !name.endsWith(".mapping.yml");
            boolean elsewhere =
                    call.name().startsWith("open") && path.toString().endsWith("hostile");
            if (input && !name.equals(open) || elsewhere) {
                if (!open.isEmpty()) {
                    seconds.merge(open, call.at() - since, Double::sum);
                }
                open = input ? name : "";
                since = call.at();
            }
        }
        return seconds;
    }
}
