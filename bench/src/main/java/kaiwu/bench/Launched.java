package kaiwu.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command run through the launcher {@code ./kaiwu}, as a user runs it. */
final class Launched implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;
    private final long began = System.nanoTime();

    private Launched(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Path root() {
        return Path.of(System.getProperty("kaiwu.root"));
    }

    /** Begins a command; what it prints goes into a file of the scratch folder. */
    static Launched begin(Path scratch, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root().resolve("kaiwu").toString()));
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile(scratch, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Launched(builder.start(), output);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Seconds from the beginning of the command until this address answers with a hit. */
    double secondsToFirstAnswer(URI search) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(search).timeout(Duration.ofSeconds(10)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - began < LONGEST.toNanos()) {
                try {
                    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200 && answer.body().matches("(?s).*\"total\"\\s*:\\s*[1-9].*")) {
                        return (System.nanoTime() - began) / 1e9;
                    }
                } catch (IOException notYetThere) {
                    // asked again
                }
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("no answer from " + search + ": " + Files.readString(output));
    }

    /** Megabytes of heap in use after a full collection. */
    double restingHeapMegabytes() throws Exception {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        if (kilobytes == 0) {
            throw new IllegalStateException("jcmd told no heap in use");
        }
        return kilobytes / 1024.0;
    }

    private String jcmd(String command) throws Exception {
        // the launcher becomes the JVM it starts, so this is its process
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return answer;
    }

    /** Waits for the command's end and gives what it printed. */
    String finish() throws Exception {
        int exit = process.waitFor();
        String printed = Files.readString(output);
        if (exit != 0) {
            throw new IllegalStateException("the command ended with " + exit + ": " + printed);
        }
        return printed;
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
