package kaiwu.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kaiwu.formats.FormatException;
import kaiwu.formats.Inputs;
import kaiwu.formats.Prober;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest.FileEntry;
import kaiwu.lake.StoredProblem;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Source;
import kaiwu.spi.SourceReader;

/**
 * Walks the files of a load on one thread: recognises each by its content, lets the lake keep its bytes, cuts it into documents
 * and puts these on the {@link Feed}.
 */
final class Cutter implements Inputs.Visitor {

    private final Catalogue catalogue;
    private final Lake lake;
    private final IngestOptions options;
    private final Optional<Source> forced;
    private final Feed feed;
    private final DocumentReader documents;
    private final ByteCount count;

    Cutter(
            Catalogue catalogue,
            Lake lake,
            IngestOptions options,
            Feed feed,
            DocumentReader documents,
            ByteCount count) {
        this.catalogue = catalogue;
        this.lake = lake;
        this.options = options;
        this.forced = options.source().map(id -> source(catalogue, id));
        this.feed = feed;
        this.documents = documents;
        this.count = count;
    }

    private static Source source(Catalogue catalogue, String id) {
        Source source = catalogue.sources().get(id);
        if (source == null) {
            throw new KaiwuException(
                    ErrorCode.CALLED_WRONGLY,
                    new Bilingual(
                            "没有来源“" + id + "”；现有 "
                                    + String.join("、", catalogue.sources().keySet()),
                            "there is no source '" + id + "'; there are "
                                    + String.join(", ", catalogue.sources().keySet())));
        }
        return source;
    }

    /** Cuts all files at and below these paths, leaving out the data folder. */
    void cut(List<Path> paths) {
        for (Path path : paths) {
            try {
                Inputs.walk(path, lake.folder()::isAt, this);
            } catch (IOException wrong) {
                throw new KaiwuException(ErrorCode.STORAGE, "walking " + path + ": " + wrong, wrong);
            }
        }
    }

    @Override
    public void file(Input given) {
        Input input = options.mapping()
                .map(mapping -> Inputs.withSibling(given, Prober.MAPPING, mapping))
                .orElse(given);
        count.begin(input.size());
        try {
            Probe probe = Prober.probe(input);
            take(input, probe, takers(probe));
        } catch (IOException wrong) {
            pass(code(wrong), input, String.valueOf(wrong.getMessage()), offset(wrong));
        } catch (KaiwuException | Feed.Stopped ours) {
            throw ours;
        } catch (RuntimeException | StackOverflowError wrong) {
            String what = documents.failure("recognising", input.name(), wrong);
            pass(PassedOver.FAILED, input, "recognising it failed: " + what, -1);
        }
        count.end();
    }

    private List<Source> takers(Probe probe) {
        return forced.map(List::of).orElseGet(() -> catalogue.recognising(probe));
    }

    private void take(Input input, Probe probe, List<Source> takers) {
        if (takers.size() == 1) {
            read(takers.getFirst(), input, probe);
        } else if (takers.isEmpty()) {
            pass("unrecognised", input, Looks.like(probe), -1);
        } else {
            List<String> ids = takers.stream().map(Source::id).toList();
            pass("ambiguous", input, "claimed by " + String.join(" and ", ids), -1);
        }
    }

    @Override
    public void unreadable(String name, Problem problem, long offset) {
        passOver(new PassedOver(problem.code(), name, -1, problem.detail(), offset));
    }

    private void pass(String code, Input input, String looksLike, long offset) {
        passOver(new PassedOver(code, input.name(), input.size(), looksLike, offset));
    }

    private void passOver(PassedOver file) {
        feed.put(() -> new Step.NotTaken(file), 0);
    }

    private void read(Source source, Input input, Probe probe) {
        boolean kept = options.originals() && !options.dryRun();
        Reading reading;
        try {
            FileEntry entry = kept ? lake.keep(input) : Lake.hash(input);
            reading = new Reading(source, entry, kept);
        } catch (IOException wrong) {
            Reading unread = Reading.unreadable(source, input);
            feed.put(() -> new Step.FileBegins(unread), 0);
            feed.put(() -> new Step.FileEnds(unread, 0, Optional.of(problem(unread, wrong)), false, 0), 0);
            return;
        }
        feed.put(() -> new Step.FileBegins(reading), 0);
        cut(source.reader(), reading, input, probe);
    }

    private <D> void cut(SourceReader<D> reader, Reading reading, Input input, Probe probe) {
        long began = System.nanoTime();
        long[] cut = {0};
        Optional<StoredProblem> brokenOff = Optional.empty();
        boolean failed = false;
        try {
            reader.split(count.counting(input), probe, document -> {
                cut[0]++;
                put(reader, reading, document);
            });
        } catch (IOException wrong) {
            brokenOff = Optional.of(problem(reading, wrong));
        } catch (KaiwuException | Feed.Stopped ours) {
            throw ours;
        } catch (RuntimeException | StackOverflowError wrong) {
            Problem problem = documents.failure(reading, wrong);
            brokenOff = Optional.of(new StoredProblem(problem, input.name(), count.here()));
            failed = true;
        }
        Step end = new Step.FileEnds(reading, cut[0], brokenOff, failed, System.nanoTime() - began);
        feed.put(() -> end, 0);
    }

    private <D> void put(SourceReader<D> reader, Reading reading, Located<D> document) {
        feed.put(() -> documents.understand(reading, reader, document), document.length());
    }

    private StoredProblem problem(Reading reading, IOException wrong) {
        Problem problem = Problem.rejected(code(wrong), "file", String.valueOf(wrong.getMessage()));
        return new StoredProblem(
                documents.discreet(problem, reading), reading.entry().name(), offset(wrong));
    }

    private static long offset(IOException wrong) {
        return wrong instanceof FormatException format ? format.offset() : -1;
    }

    private static String code(IOException wrong) {
        return wrong instanceof FormatException format ? format.code() : "unreadable";
    }
}
