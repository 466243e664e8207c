package shelf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.procedure.Example;
import kaiwu.spi.procedure.RightFacts;
import kaiwu.spi.procedure.Rights;

/** Understands {@code examples/*.yml} of a procedure's folder. */
final class ExamplePage {

    private ExamplePage() {}

    private record Page(
            Bilingual name,
            List<RightOf> rights,
            Optional<Map<String, List<Rights.OtherCase>>> busy,
            List<StepOf> steps) {}

    private record RightOf(
            String record,
            String kind,
            Optional<String> title,
            Optional<String> number,
            List<String> owners,
            Optional<String> state,
            Optional<LocalDate> filedOn,
            Optional<LocalDate> grantedOn,
            Optional<LocalDate> endsOn) {

        RightFacts as() {
            return new RightFacts(
                    record, kind, title.orElse(""), number.orElse(""), owners, state, filedOn, grantedOn, endsOn);
        }
    }

    private record StepOf(
            LocalDate on,
            Optional<String> by,
            Optional<String> as,
            Optional<String> action,
            Optional<Map<String, String>> fields,
            List<String> papers,
            List<String> reasons,
            List<String> confirmed,
            Optional<String> refused,
            Optional<String> state,
            Optional<Map<String, String>> due,
            Optional<Map<String, String>> owed) {

        Example.Step step() {
            return new Example.Step(
                    on,
                    by.orElse("somebody"),
                    as.orElse(""),
                    action,
                    fields.orElse(Map.of()),
                    papers,
                    reasons,
                    confirmed,
                    refused,
                    state,
                    due.orElse(Map.of()),
                    owed.orElse(Map.of()));
        }
    }

    static List<Example> list(Folder folder, Map<String, Path> files) {
        List<Example> examples = new ArrayList<>();
        files.forEach((id, path) -> {
            String name = "procedures/" + folder.id() + "/examples/" + id + ".yml";
            Page page = Binder.read(path, name, Page.class);
            examples.add(new Example(
                    id,
                    page.name(),
                    page.rights().stream().map(RightOf::as).toList(),
                    page.busy().orElse(Map.of()),
                    page.steps().stream().map(StepOf::step).toList()));
        });
        return List.copyOf(examples);
    }
}
