package kaiwu.server.cli;

import kaiwu.ingest.Progress;
import kaiwu.server.words.Lang;

/** How far a load is: one line redrawn on a terminal, else a plain line every ten seconds. */
final class ProgressBar {

    private static final int CELLS = 24;

    private final Console console;
    private double nextPlain = 10;
    private boolean drawn;

    ProgressBar(Console console) {
        this.console = console;
    }

    void show(Progress progress) {
        if (console.terminal()) {
            int full = (int) Math.round(progress.share() * CELLS);
            console.err().print("\r\u001b[K[" + "#".repeat(full) + "-".repeat(CELLS - full) + "] " + words(progress));
            console.err().flush();
            drawn = true;
        } else if (progress.seconds() >= nextPlain) {
            nextPlain += 10;
            console.err().println(words(progress));
            console.err().flush();
        }
    }

    private String words(Progress progress) {
        String left = progress.secondsLeft().isPresent()
                ? clock(progress.secondsLeft().getAsLong())
                : "…";
        return console.lang() == Lang.ZH
                ? "%,d 份文档  %.0f%%  %.1f MB/s  剩余 %s"
                        .formatted(progress.documents(), progress.share() * 100, progress.megabytesPerSecond(), left)
                : "%,d documents  %.0f%%  %.1f MB/s  %s left"
                        .formatted(progress.documents(), progress.share() * 100, progress.megabytesPerSecond(), left);
    }

    private static String clock(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** Takes the line away again. */
    void clear() {
        if (drawn) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }
}
