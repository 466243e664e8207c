package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.law.AnchorEvent;
import kaiwu.kernel.law.Certainty;
import kaiwu.spi.LawBook;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.CaseClock;
import kaiwu.spi.procedure.CaseGround;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Notice;
import kaiwu.spi.procedure.Procedure;

/** Understands {@code procedure.yml}, {@code grounds.yml} and {@code notices/*.yml}: their keys are the components below. */
final class ProcedurePage {

    private final Folder folder;
    private final Map<String, LawBook> books;

    /** @param books law books by the ST.3 code of their office */
    ProcedurePage(Folder folder, Map<String, LawBook> books) {
        this.folder = folder;
        this.books = books;
    }

    private record Definition(
            Bilingual name,
            Bilingual law,
            Bilingual purpose,
            String heading,
            Optional<String> lawOf,
            Map<String, RoleOf> roles,
            Map<String, FieldOf> fields,
            Optional<Map<String, PaperOf>> papers,
            Map<String, StateOf> states,
            Map<String, ActionOf> actions,
            Optional<Map<String, ClockOf>> clocks,
            Optional<Map<String, FeeOf>> fees,
            Optional<Map<AnchorEvent, Procedure.Anchor>> anchors,
            Optional<Map<String, StatisticOf>> statistics) {}

    private record RoleOf(
            String zh,
            String en,
            boolean party,
            boolean open,
            boolean above,
            boolean outside,
            Optional<List<String>> takes) {

        Procedure.Role as(String id) {
            return new Procedure.Role(id, new Bilingual(zh, en), party, open, above, outside, takes.orElse(List.of()));
        }
    }

    private record StateOf(String zh, String en, boolean last) {

        Procedure.State as(String id) {
            return new Procedure.State(id, new Bilingual(zh, en), last);
        }
    }

    private record PaperOf(String zh, String en, Optional<Bilingual> about) {

        Procedure.Paper as(String id) {
            return new Procedure.Paper(id, new Bilingual(zh, en), about);
        }
    }

    private record FeeOf(
            String zh,
            String en,
            String code,
            Optional<String> step,
            Optional<String> each,
            Optional<String> times,
            Optional<String> reduction,
            Optional<String> reducedFrom,
            Optional<Procedure.Late> late) {

        Procedure.Fee as(String id) {
            return new Procedure.Fee(id, new Bilingual(zh, en), code, step, each, times, reduction, reducedFrom, late);
        }
    }

    private record StatisticOf(
            String zh, String en, Bilingual unit, String action, Optional<String> sum, List<String> once) {

        Procedure.Statistic as(String id) {
            return new Procedure.Statistic(id, new Bilingual(zh, en), unit, action, sum, once);
        }
    }

    private record FieldOf(
            String zh,
            String en,
            Field.Type type,
            boolean required,
            boolean many,
            Optional<Map<String, Bilingual>> choices,
            Optional<String> longest,
            Optional<String> pattern,
            Optional<Bilingual> about,
            Optional<String> party,
            boolean open,
            boolean later) {

        Field as(String id) {
            return new Field(
                    id,
                    new Bilingual(zh, en),
                    type,
                    required,
                    many,
                    choices.orElse(Map.of()),
                    longest.map(Integer::parseInt).orElse(type == Field.Type.PROSE ? 4000 : 200),
                    pattern.map(Pattern::compile),
                    about,
                    party,
                    open,
                    later);
        }
    }

    private record ClockOf(
            String zh,
            String en,
            String rule,
            Optional<String> service,
            Optional<String> from,
            Optional<String> atLeast,
            Optional<String> times,
            Optional<String> further,
            String waitsFor,
            Optional<String> atExpiry) {

        CaseClock as(String id) {
            return new CaseClock(
                    id, new Bilingual(zh, en), rule, service, from, atLeast, times, further, waitsFor, atExpiry);
        }
    }

    private record ActionOf(
            String zh,
            String en,
            String law,
            List<String> roles,
            List<String> from,
            Optional<String> to,
            List<String> fields,
            List<String> papers,
            List<String> mayAttach,
            List<String> bars,
            List<String> warns,
            List<String> reasons,
            List<String> starts,
            List<String> stops,
            List<String> suspends,
            List<String> resumes,
            List<String> prolongs,
            Optional<String> within,
            List<String> otherThan,
            List<String> owes,
            List<String> settles,
            List<String> paid,
            List<String> notices,
            Optional<GazetteOf> gazette,
            List<String> announcedAfter,
            boolean corrects,
            boolean committed) {

        Action as(Folder folder, String id) {
            return new Action(
                    id,
                    new Bilingual(zh, en),
                    law,
                    roles,
                    from,
                    to,
                    fields,
                    papers,
                    mayAttach,
                    bars,
                    warns,
                    reasons,
                    starts,
                    stops,
                    suspends,
                    resumes,
                    prolongs,
                    within,
                    otherThan,
                    owes,
                    settles,
                    paid,
                    notices,
                    gazette.map(entry -> entry.as(folder, id)),
                    announcedAfter,
                    corrects,
                    committed);
        }
    }

    private record GroundsFile(Map<String, GroundOf> grounds) {}

    private record GroundOf(
            String zh, String en, Bilingual remedy, String article, Certainty mark, List<String> rules) {}

    private record NoticeOf(
            Bilingual title, Notice.Form form, List<String> to, List<Bilingual> paragraphs, List<String> facts) {

        Notice as(String id) {
            return new Notice(id, title, form, to, paragraphs, facts);
        }
    }

    Procedure read(Map<String, CaseRule> computed) {
        Definition page = folder.definition(Definition.class);
        Map<String, CaseClock> clocks = named(page.clocks().orElse(Map.of()), (id, clock) -> clock.as(id));
        Map<String, Procedure.Fee> fees = named(page.fees().orElse(Map.of()), (id, fee) -> fee.as(id));
        Map<String, Field> fields = named(page.fields(), (id, field) -> field.as(id));
        Map<String, CaseGround> grounds = grounds();
        ProcedureLaw law = new ProcedureLaw(folder, page.lawOf().map(this::book), fields);
        return new Procedure(
                folder.id(),
                page.name(),
                page.law(),
                page.purpose(),
                page.heading(),
                named(page.roles(), (id, role) -> role.as(id)),
                fields,
                named(page.papers().orElse(Map.of()), (id, paper) -> paper.as(id)),
                named(page.states(), (id, state) -> state.as(id)),
                named(page.actions(), (id, action) -> action.as(folder, id)),
                clocks,
                fees,
                grounds,
                page.anchors().orElse(Map.of()),
                law.rules(clocks, grounds),
                law.fees(fees),
                computed,
                notices(),
                List.copyOf(named(page.statistics().orElse(Map.of()), (id, figure) -> figure.as(id))
                        .values()),
                ExamplePage.list(folder, files("examples")));
    }

    private LawBook book(String office) {
        LawBook book = books.get(office);
        if (book == null) {
            throw folder.fault("lawOf", "names '" + office + "'; law books are those of " + books.keySet());
        }
        return book;
    }

    private Map<String, CaseGround> grounds() {
        String name = folder.id() + "/grounds.yml";
        GroundsFile file = Binder.read(folder.path().resolve("grounds.yml"), "procedures/" + name, GroundsFile.class);
        return named(
                file.grounds(),
                (id, ground) -> new CaseGround(
                        id,
                        new Ground(
                                folder.id().replace('_', '-') + "." + id,
                                ground.article(),
                                new Bilingual(ground.zh(), ground.en()),
                                ground.remedy()),
                        ground.mark(),
                        ground.rules()));
    }

    private Map<String, Notice> notices() {
        Map<String, Notice> notices = new LinkedHashMap<>();
        files("notices").forEach((id, path) -> {
            String name = "procedures/" + folder.id() + "/notices/" + id + ".yml";
            notices.put(id, Binder.read(path, name, NoticeOf.class).as(id));
        });
        return Collections.unmodifiableMap(notices);
    }

    /** The YAML files of a folder within the folder by their name without its ending, sorted; none when it is not there. */
    private Map<String, Path> files(String inner) {
        Path place = folder.path().resolve(inner);
        Map<String, Path> files = new LinkedHashMap<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> all = Files.list(place)) {
                all.sorted()
                        .forEach(path -> files.put(path.getFileName().toString().replace(".yml", ""), path));
            } catch (IOException wrong) {
                throw folder.fault("(" + inner + ")", "could not be listed: " + wrong);
            }
        }
        return files;
    }

    private static <A, B> Map<String, B> named(Map<String, A> written, BiFunction<String, A, B> as) {
        Map<String, B> all = new LinkedHashMap<>();
        written.forEach((id, one) -> all.put(id, as.apply(id, one)));
        return Collections.unmodifiableMap(all);
    }
}
