package procedures.penalty_disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.EventDates;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Rights;
import kaiwu.spi.procedure.Values;
import org.junit.jupiter.api.Test;
import shelf.Procedures;

/** A thousand secrets planted in cases: none gets into what is published, and none of its keepers is public. */
class MaskingTest {

    private static final List<String> PRIVATE = List.of("homeAddress", "phone", "idNumber", "property");

    private final Map<String, CaseRule> rules = new Grounds().rules();
    private final Procedure procedure = Procedures.load().stream()
            .filter(each -> each.id().equals("penalty_disclosure"))
            .findFirst()
            .orElseThrow();

    @Test
    void aTextWithAPlantedSecretIsRefusedWhereverItStandsAndWithoutItIsNot() {
        Random random = new Random(2014);
        for (int i = 0; i < 1000; i++) {
            String field = PRIVATE.get(i % PRIVATE.size());
            String canary = "风筝" + Integer.toString(random.nextInt(1 << 20), 36) + "号" + i;
            String text = words(random);
            int at = random.nextInt(text.length());
            String open = random.nextBoolean() ? "publicFacts" : "publicDecision";
            Map<String, Object> form =
                    new HashMap<>(Map.of(field, canary, "publicFacts", text, "publicDecision", text));
            assertThat(test("private-data", form)).as(canary).isEqualTo(Applies.NO);
            form.put(open, text.substring(0, at) + canary + text.substring(at));
            assertThat(test("private-data", form)).as(canary).isEqualTo(Applies.YES);
            form = new HashMap<>(Map.of("secrets", List.of(canary), "publicFacts", text, "publicDecision", text));
            assertThat(test("trade-secret", form)).as(canary).isEqualTo(Applies.NO);
            form.put(open, text.substring(0, at) + canary + text.substring(at));
            assertThat(test("trade-secret", form)).as(canary).isEqualTo(Applies.YES);
        }
    }

    @Test
    void identityAndTelephoneNumbersAreFoundThoughNoFieldNamesThem() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            String number = random.nextBoolean()
                    ? "%d%04d%02d%02d%03dX"
                            .formatted(
                                    420101,
                                    1950 + random.nextInt(60),
                                    1 + random.nextInt(12),
                                    1 + random.nextInt(28),
                                    random.nextInt(1000))
                    : "1%d%09d".formatted(3 + random.nextInt(7), random.nextInt(1_000_000_000));
            Map<String, Object> form = Map.of("publicFacts", words(random) + number + "。", "publicDecision", "罚款");
            assertThat(test("private-data", form)).as(number).isEqualTo(Applies.YES);
        }
        assertThat(test(
                        "private-data",
                        Map.of("publicFacts", "罚款20000元，文号〔2026〕3号，专利号201310000001.5", "publicDecision", "")))
                .isEqualTo(Applies.NO);
    }

    @Test
    void whatIsPrivateIsNoPublicFieldAndEveryActIsACommitment() {
        for (String field :
                List.of("homeAddress", "phone", "idNumber", "property", "secrets", "facts", "rightHolder")) {
            assertThat(procedure.getField(field).open()).as(field).isFalse();
        }
        assertThat(procedure.actions().values()).allMatch(Action::committed);
    }

    private Applies test(String ground, Map<String, Object> form) {
        return rules.get(ground).test(new Form(new Values(form)));
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 5 + random.nextInt(40); i > 0; i--) {
            text.append((char) (0x4e00 + random.nextInt(3000)));
        }
        return text.toString();
    }

    private record Form(Values values) implements CaseView {

        @Override
        public Optional<String> id() {
            return Optional.empty();
        }

        @Override
        public Optional<String> state() {
            return Optional.empty();
        }

        @Override
        public LocalDate day() {
            return LocalDate.parse("2026-03-04");
        }

        @Override
        public List<Step> steps() {
            return List.of();
        }

        @Override
        public List<String> papers() {
            return List.of();
        }

        @Override
        public Optional<LocalDate> due(String clock) {
            return Optional.empty();
        }

        @Override
        public EventDates dates() {
            return EventDates.none();
        }

        @Override
        public Optional<DatedRule> findRule(String code) {
            return Optional.empty();
        }

        @Override
        public LocalDate end(String code, LocalDate from) {
            return from;
        }

        @Override
        public Rights rights() {
            return Rights.UNKNOWN;
        }
    }
}
