package contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.register.cases.CaseLaw;
import kaiwu.register.cases.Replay;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Example;
import kaiwu.spi.procedure.Procedure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shelf.LawBooks;
import shelf.Procedures;

/** Every ground of every procedure refuses: tried in the place where an example does the action, with that ground alone. */
class GroundContractTest {

    private static final CaseLaw LAW =
            new CaseLaw(Objects.requireNonNull(LawBooks.load().get("CN")).reckoning(), ZoneId.of("Asia/Shanghai"));

    private final List<Procedure> procedures = Procedures.load();

    /** A step of an example that succeeds, with those before it. */
    private record Place(Example example, List<Example.Step> before, Example.Step step) {}

    @TestFactory
    Stream<DynamicTest> eachGroundAloneCarriesARefusal() {
        return actions()
                .flatMap(one -> one.action().reasons().stream()
                        .map(ground -> dynamicTest(one.name() + "/" + ground, () -> {
                            Place place = one.place();
                            Example.Step step = place.step();
                            assertThat(played(
                                            one.procedure(),
                                            place,
                                            List.of(ground),
                                            step.confirmed(),
                                            Optional.empty()))
                                    .isEmpty();
                            assertThat(played(
                                            one.procedure(),
                                            place,
                                            List.of(),
                                            step.confirmed(),
                                            Optional.of("case.no-ground-named")))
                                    .isEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> noGroundThatAPersonLooksIntoMayBePassedOver() {
        return actions()
                .flatMap(one -> one.action().bars().stream()
                        .filter(ground -> !one.procedure().computed().containsKey(ground))
                        .map(ground -> dynamicTest(one.name() + "/" + ground, () -> {
                            Place place = one.place();
                            List<String> others = place.step().confirmed().stream()
                                    .filter(confirmed -> !confirmed.equals(ground))
                                    .toList();
                            assertThat(played(
                                            one.procedure(),
                                            place,
                                            place.step().reasons(),
                                            others,
                                            Optional.of("case.not-looked-into")))
                                    .isEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> eachComputedGroundRefusesInAnExampleOrCarriesARefusal() {
        return procedures.stream()
                .map(procedure -> dynamicTest(procedure.id(), () -> {
                    Set<String> shown = new LinkedHashSet<>();
                    procedure.examples().stream()
                            .flatMap(example -> example.steps().stream())
                            .forEach(step -> step.refused().ifPresent(shown::add));
                    procedure
                            .actions()
                            .values()
                            .forEach(action -> action.reasons()
                                    .forEach(ground -> shown.add(
                                            procedure.getGround(ground).ground().code())));
                    List<String> barring = procedure.actions().values().stream()
                            .flatMap(action -> action.bars().stream())
                            .filter(procedure.computed()::containsKey)
                            .map(ground -> procedure.getGround(ground).ground().code())
                            .toList();
                    assertThat(shown).containsAll(barring);
                }));
    }

    /** An action with its procedure. */
    private record Of(Procedure procedure, Action action) {

        String name() {
            return procedure.id() + "/" + action.id();
        }

        Place place() {
            for (Example example : procedure.examples()) {
                for (int i = 0; i < example.steps().size(); i++) {
                    Example.Step step = example.steps().get(i);
                    if (step.action().equals(Optional.of(action.id()))
                            && step.refused().isEmpty()) {
                        return new Place(example, example.steps().subList(0, i), step);
                    }
                }
            }
            throw new AssertionError("no example does " + name());
        }
    }

    private Stream<Of> actions() {
        return procedures.stream()
                .flatMap(procedure -> procedure.actions().values().stream().map(action -> new Of(procedure, action)));
    }

    private static List<String> played(
            Procedure procedure, Place place, List<String> reasons, List<String> confirmed, Optional<String> refused) {
        Example.Step step = place.step();
        List<Example.Step> steps = new ArrayList<>(place.before());
        steps.add(new Example.Step(
                step.on(),
                step.by(),
                step.as(),
                step.action(),
                step.fields(),
                step.papers(),
                reasons,
                confirmed,
                refused,
                Optional.empty(),
                Map.of(),
                Map.of()));
        Example example = place.example();
        return Replay.play(
                procedure, new Example(example.id(), example.name(), example.rights(), example.busy(), steps), LAW);
    }
}
