package procedures.trademark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.register.cases.CaseLaw;
import kaiwu.register.cases.Replay;
import kaiwu.spi.procedure.Example;
import kaiwu.spi.procedure.Procedure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shelf.LawBooks;
import shelf.Procedures;

/** A mark can be refused on each ground that the law has, and none of them may be passed over when it is published. */
class RefusalsTest {

    private static final CaseLaw LAW =
            new CaseLaw(Objects.requireNonNull(LawBooks.load().get("CN")).reckoning(), ZoneId.of("Asia/Shanghai"));

    private final Procedure procedure = Procedures.load().stream()
            .filter(each -> each.id().equals("trademark"))
            .findFirst()
            .orElseThrow();

    @TestFactory
    Stream<DynamicTest> aMarkIsRefusedOnEachGround() {
        return procedure.getAction("refuse").reasons().stream()
                .map(ground -> dynamicTest(
                        ground,
                        () -> assertThat(playing(
                                        step("refuse", List.of(ground), List.of(), Optional.empty(), "refused")))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aMarkIsNotPublishedWhileOneGroundWasNotLookedInto() {
        List<String> asked = procedure.getAction("publish").bars().stream()
                .filter(ground -> !procedure.computed().containsKey(ground))
                .toList();
        return asked.stream()
                .map(ground -> dynamicTest(ground, () -> {
                    List<String> others =
                            asked.stream().filter(one -> !one.equals(ground)).toList();
                    assertThat(playing(step(
                                    "publish", List.of(), others, Optional.of("case.not-looked-into"), "examination")))
                            .isEmpty();
                }));
    }

    @Test
    void aGroundOfAnotherProcedureRefusesNothing() {
        assertThat(playing(step(
                        "refuse",
                        List.of("opposition-upheld"),
                        List.of(),
                        Optional.of("case.no-ground-named"),
                        "examination")))
                .isEmpty();
    }

    private static Example.Step step(
            String action, List<String> reasons, List<String> confirmed, Optional<String> refused, String state) {
        return new Example.Step(
                LocalDate.of(2026, 8, 3),
                "eve",
                "examiner",
                Optional.of(action),
                action.equals("refuse") ? Map.of("refusalReason", "理由") : Map.of(),
                List.of(),
                reasons,
                confirmed,
                refused,
                Optional.of(state),
                Map.of(),
                Map.of());
    }

    /** What goes otherwise when the step follows on the acceptance of an application. */
    private List<String> playing(Example.Step last) {
        Example plain = procedure.examples().stream()
                .filter(example -> example.id().equals("opposition-open"))
                .findFirst()
                .orElseThrow();
        List<Example.Step> steps = new ArrayList<>(plain.steps().subList(0, 3));
        steps.add(last);
        return Replay.play(procedure, new Example("refusal", plain.name(), List.of(), Map.of(), steps), LAW);
    }
}
