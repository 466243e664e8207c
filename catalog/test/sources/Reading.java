package sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kaiwu.Samples;
import kaiwu.formats.Inputs;
import kaiwu.formats.Prober;
import kaiwu.kernel.RecordId;
import kaiwu.lake.RecordJson;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Input;
import kaiwu.spi.Kind;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import shelf.Catalog;

/**
 * What a source's reader makes of a file: the tests of every source begin with one of these.
 *
 * <p>It is the contract of a reader as well. Reading fails the test when the reader does not recognise the file; when a
 * document gives neither a record nor a rejection; when a record is of a kind that has no folder, has a fact that its
 * kind.yml does not declare or a class of a scheme that has no folder; or when it does not survive its JSON form.
 *
 * @param files how many files were read
 * @param documents how many documents they were cut into
 * @param drafts the records, in order
 * @param problems everything told as a problem, in order
 */
public record Reading(int files, long documents, List<RecordDraft> drafts, List<Problem> problems) {

    private static final Catalogue CATALOGUE = Catalog.load();

    /** Reads bytes under a name that says nothing. */
    public static Reading of(SourceReader<?> reader, byte[] content) {
        Collector collector = new Collector();
        collector.readRecognised(reader, new InMemory("file", content));
        return collector.reading();
    }

    /** Reads a text as UTF-8. */
    public static Reading of(SourceReader<?> reader, String content) {
        return of(reader, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the files of a zip among the real samples that the reader recognises and whose names (from the zip's root, with
     * {@code !} inside a nested archive) fit; skips the calling test when the samples are not there.
     */
    public static Reading ofSample(SourceReader<?> reader, String zip, Predicate<String> names) {
        Collector collector = new Collector();
        try {
            Inputs.walk(Samples.get(zip), folder -> false, new Inputs.Visitor() {
                @Override
                public void file(Input input) throws IOException {
                    if (names.test(input.name().substring(input.name().indexOf('!') + 1))) {
                        collector.readIfRecognised(reader, input);
                    }
                }

                @Override
                public void unreadable(String name, Problem problem, long offset) {
                    collector.problem(problem);
                }
            });
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading " + zip, wrong);
        }
        assertThat(collector.files).as("files recognised in " + zip).isPositive();
        return collector.reading();
    }

    /** Reads every file of the zip that the reader recognises. */
    public static Reading ofSample(SourceReader<?> reader, String zip) {
        return ofSample(reader, zip, name -> true);
    }

    /** The only draft; fails when there are more or none. */
    public RecordDraft draft() {
        assertThat(drafts).as("drafts; problems: " + problems).hasSize(1);
        return drafts.getFirst();
    }

    /** The drafts frozen under ids {@code kind-OFFICE-1}, {@code -2}, …, so that a test can look at every field. */
    public List<RecordVersion> versions() {
        List<RecordVersion> versions = new ArrayList<>();
        drafts.forEach(draft -> versions.add(freeze(draft, versions.size() + 1)));
        return versions;
    }

    /** The only draft, frozen. */
    public RecordVersion version() {
        return freeze(draft(), 1);
    }

    /** How many problems have this code. */
    public long count(String problemCode) {
        return problems.stream().filter(p -> p.code().equals(problemCode)).count();
    }

    private static RecordVersion freeze(RecordDraft draft, int number) {
        return draft.freeze(new RecordId(draft.kind(), draft.office(), String.valueOf(number)), "test");
    }

    private record InMemory(String name, byte[] content) implements Input {

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    /** Takes everything and checks the contract on the way. */
    private static final class Collector implements Sink {

        private int files;
        private long documents;
        private final List<RecordDraft> drafts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int answers;

        Reading reading() {
            return new Reading(files, documents, List.copyOf(drafts), List.copyOf(problems));
        }

        void readRecognised(SourceReader<?> reader, Input input) {
            try {
                Probe probe = Prober.probe(input);
                assertThat(reader.recognises(probe)).as("recognised: " + probe).isTrue();
                read(reader, input, probe);
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        }

        void readIfRecognised(SourceReader<?> reader, Input input) throws IOException {
            Probe probe = Prober.probe(input);
            if (reader.recognises(probe)) {
                read(reader, input, probe);
            }
        }

        private <D> void read(SourceReader<D> reader, Input input, Probe probe) throws IOException {
            files++;
            reader.split(input, probe, document -> read(reader, input, document));
        }

        private <D> void read(SourceReader<D> reader, Input input, Located<D> document) {
            documents++;
            answers = 0;
            reader.read(document, this);
            assertThat(answers)
                    .as("records and rejections of the document at byte %d of %s", document.offset(), input.name())
                    .isPositive();
        }

        @Override
        public void record(RecordDraft draft) {
            answers++;
            drafts.add(draft);
            Kind kind = CATALOGUE
                    .findKind(draft.kind())
                    .orElseThrow(() -> new AssertionError("there is no folder kinds/" + draft.kind()));
            RecordVersion version = freeze(draft, 1);
            for (String fact : version.facts().keySet()) {
                if (!kind.fields().containsKey(fact)) {
                    throw new AssertionError("kinds/" + kind.id() + "/kind.yml declares no field '" + fact + "'");
                }
            }
            version.classes().forEach(place -> {
                if (CATALOGUE.findScheme(place.scheme()).isEmpty()) {
                    throw new AssertionError("there is no folder schemes/" + place.scheme());
                }
            });
            RecordVersion back = RecordJson.parse(RecordJson.render(version));
            if (!back.equals(version)) {
                assertThat(back).as("after its JSON form").isEqualTo(version);
            }
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
            if (problem.severity() == Problem.Severity.REJECTED) {
                answers++;
            }
        }
    }
}
