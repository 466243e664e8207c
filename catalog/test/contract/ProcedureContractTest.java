package contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.register.Actor;
import kaiwu.register.cases.CaseFile;
import kaiwu.register.cases.CaseLaw;
import kaiwu.register.cases.Command;
import kaiwu.register.cases.Gate;
import kaiwu.register.cases.Offices;
import kaiwu.register.cases.Replay;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Rights;
import kaiwu.spi.procedure.Values;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shelf.LawBooks;
import shelf.Procedures;

/** What every folder {@code catalog/procedures/<name>} promises, beyond what loading refuses already. */
class ProcedureContractTest {

    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final CaseLaw LAW =
            new CaseLaw(Objects.requireNonNull(LawBooks.load().get("CN")).reckoning(), ZoneId.of("Asia/Shanghai"));

    private final List<Procedure> procedures = Procedures.load();

    @Test
    void everythingThatLiesThereIsLoaded() {
        assertThat(procedures).hasSameSizeAs(Folders.of("procedures"));
    }

    @TestFactory
    Stream<DynamicTest> everyFolderTellsItsStory() {
        return Folders.of("procedures").stream()
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> {
                    Path readme = folder.resolve("README.md");
                    assertThat(readme).isRegularFile();
                    assertThat(Files.readString(readme)).startsWith("# ").hasSizeGreaterThan(200);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleReplays() {
        return procedures.stream()
                .flatMap(procedure -> procedure.examples().stream()
                        .map(example -> dynamicTest(
                                procedure.id() + "/" + example.id(),
                                () -> assertThat(Replay.play(procedure, example, LAW))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> theExamplesShowARefusalAndReachEveryLastState() {
        return each(procedure -> {
            assertThat(procedure.examples()).isNotEmpty();
            assertThat(procedure.examples().stream().flatMap(example -> example.steps().stream()))
                    .as("an example of a refusal")
                    .anyMatch(step -> step.refused().isPresent());
            Set<String> shown = new LinkedHashSet<>();
            procedure
                    .examples()
                    .forEach(example ->
                            example.steps().forEach(step -> step.state().ifPresent(shown::add)));
            Set<String> last = new LinkedHashSet<>();
            procedure.states().values().stream().filter(Procedure.State::last).forEach(state -> last.add(state.id()));
            assertThat(shown).as("states that examples end in").containsAll(last);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyWordStandsInBothLanguages() {
        return each(procedure -> words(procedure).forEach(words -> assertBoth(procedure.id(), words)));
    }

    @TestFactory
    Stream<DynamicTest> everyGroundHasArticleWordsAndRemedyAndIsUsed() {
        return each(procedure -> {
            Set<String> used = new LinkedHashSet<>();
            procedure.actions().values().forEach(action -> {
                used.addAll(action.bars());
                used.addAll(action.warns());
                used.addAll(action.reasons());
            });
            assertThat(used)
                    .as("grounds that actions name")
                    .containsExactlyInAnyOrderElementsOf(procedure.grounds().keySet());
            procedure.grounds().values().forEach(ground -> {
                assertProper(ground.ground());
                assertThat(ground.ground().article()).as(ground.id()).isNotBlank();
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> everyActionNotAllowedIsRefusedProperly() {
        return each(procedure -> {
            List<Optional<String>> states = new ArrayList<>(List.of(Optional.empty()));
            procedure.states().keySet().forEach(state -> states.add(Optional.of(state)));
            for (Optional<String> state : states) {
                for (Action action : procedure.actions().values()) {
                    for (String role : procedure.roles().keySet()) {
                        Gate.Pass pass =
                                gate(procedure, state).judge(actor(role), Command.of(action.id(), role, "k"), NOON);
                        if (pass instanceof Gate.Pass.Shut shut) {
                            assertProper(shut.ground());
                        }
                        boolean here = state.map(action.from()::contains).orElse(action.begins());
                        if (!here || !action.roles().contains(role)) {
                            assertThat(pass)
                                    .as("%s by %s at %s".formatted(action.id(), role, state))
                                    .isInstanceOf(Gate.Pass.Shut.class);
                        }
                    }
                }
            }
            assertProper(((Gate.Pass.Shut)
                            gate(procedure, Optional.empty()).judge(actor("x"), Command.of("no-such", "x", "k"), NOON))
                    .ground());
        });
    }

    @TestFactory
    Stream<DynamicTest> everythingDeclaredIsUsed() {
        return each(procedure -> {
            Set<String> fields = new LinkedHashSet<>();
            Set<String> papers = new LinkedHashSet<>();
            Set<String> roles = new LinkedHashSet<>();
            Set<String> notices = new LinkedHashSet<>();
            Set<String> clocks = new LinkedHashSet<>();
            procedure.actions().values().forEach(action -> {
                fields.addAll(action.fields());
                papers.addAll(action.papers());
                papers.addAll(action.mayAttach());
                roles.addAll(action.roles());
                notices.addAll(action.notices());
                clocks.addAll(action.starts());
            });
            assertThat(fields).as("fields").containsAll(procedure.fields().keySet());
            assertThat(papers).as("papers").containsAll(procedure.papers().keySet());
            assertThat(roles).as("roles").containsAll(procedure.roles().keySet());
            assertThat(notices).as("notices").containsAll(procedure.notices().keySet());
            assertThat(clocks).as("clocks").containsAll(procedure.clocks().keySet());
        });
    }

    @TestFactory
    Stream<DynamicTest> noticesNameOnlyWhatThereIs() {
        Set<String> known = Set.of("case", "today", "grounds", "office");
        return each(procedure -> procedure
                .notices()
                .values()
                .forEach(notice -> notice.paragraphs().forEach(text -> {
                    assertThat(Placeholders.in(text.zh()))
                            .containsExactlyInAnyOrderElementsOf(Placeholders.in(text.en()));
                    Placeholders.in(text.zh())
                            .forEach(name -> assertThat(known.contains(name)
                                            || procedure.fields().containsKey(name)
                                            || name.startsWith("due.")
                                                    && procedure.clocks().containsKey(name.substring(4)))
                                    .as(notice.id() + " {" + name + "}")
                                    .isTrue());
                })));
    }

    @TestFactory
    Stream<DynamicTest> aProcedureHasNoRulesThatItDoesNotUse() {
        return each(procedure -> {
            List<String> named = new ArrayList<>();
            procedure.clocks().values().forEach(clock -> {
                named.add(clock.rule());
                clock.service().ifPresent(named::add);
                clock.further().ifPresent(named::add);
                clock.atLeast().ifPresent(named::add);
            });
            procedure.grounds().values().forEach(ground -> named.addAll(ground.rules()));
            assertThat(procedure.rules().gaps()).as("codes with a gap in time").isEmpty();
            for (String code : procedure.rules().codes()) {
                assertThat(named)
                        .as(code)
                        .anyMatch(name -> code.matches(
                                Placeholders.fill(name.replace(".", "\\."), field -> choices(procedure, field))));
            }
        });
    }

    private static String choices(Procedure procedure, String field) {
        return "(" + String.join("|", procedure.getField(field).choices().keySet()) + ")";
    }

    private interface Claim {
        void of(Procedure procedure);
    }

    private Stream<DynamicTest> each(Claim claim) {
        return procedures.stream().map(procedure -> dynamicTest(procedure.id(), () -> claim.of(procedure)));
    }

    private static Gate gate(Procedure procedure, Optional<String> state) {
        CaseFile empty = CaseFile.empty(procedure, LAW);
        CaseFile file = new CaseFile(
                procedure,
                LAW,
                state.map(some -> procedure.id() + "-2026-1"),
                state,
                Values.NONE,
                Map.of(),
                List.of(),
                List.of(),
                empty.clocks(),
                Map.of(),
                Map.of(),
                empty.keeping());
        return new Gate(file, Rights.UNKNOWN, Offices.APART);
    }

    private static Actor actor(String role) {
        return new Actor("ann", "Ann", Set.of(role), Optional.empty(), Optional.empty());
    }

    private static List<Bilingual> words(Procedure procedure) {
        List<Bilingual> words = new ArrayList<>(List.of(procedure.name(), procedure.law(), procedure.purpose()));
        procedure.roles().values().forEach(role -> words.add(role.name()));
        procedure.states().values().forEach(state -> words.add(state.name()));
        procedure.papers().values().forEach(paper -> {
            words.add(paper.name());
            paper.about().ifPresent(words::add);
        });
        procedure.fields().values().forEach(field -> {
            words.add(field.name());
            field.about().ifPresent(words::add);
            words.addAll(field.choices().values());
        });
        procedure.actions().values().forEach(action -> {
            words.add(action.name());
            action.gazette().ifPresent(entry -> words.add(entry.text()));
        });
        procedure.clocks().values().forEach(clock -> words.add(clock.name()));
        procedure.fees().values().forEach(fee -> words.add(fee.name()));
        procedure.statistics().forEach(figure -> words.addAll(List.of(figure.name(), figure.unit())));
        procedure.rules().list().forEach(rule -> words.add(rule.what()));
        procedure.examples().forEach(example -> words.add(example.name()));
        procedure.notices().values().forEach(notice -> {
            words.add(notice.title());
            words.addAll(notice.paragraphs());
        });
        return words;
    }

    private static void assertProper(Ground ground) {
        assertThat(ground.code()).matches("[a-z0-9-]+\\.[a-z0-9-]+");
        assertBoth(ground.code(), ground.text());
        assertBoth(ground.code(), ground.remedy());
    }

    private static void assertBoth(String what, Bilingual words) {
        assertThat(words.zh()).as(what).matches("(?s).*\\p{IsHan}.*");
        assertThat(words.en()).as(what).isNotBlank();
        assertThat(words.en().replaceAll("'[^']*'", "")).as(what).doesNotMatch("(?s).*\\p{IsHan}.*");
    }
}
