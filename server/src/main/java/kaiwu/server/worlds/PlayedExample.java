package kaiwu.server.worlds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Sha256;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Command;
import kaiwu.server.cases.CaseRoom;
import kaiwu.spi.procedure.Example;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.RightFacts;

/**
 * A worked example of a procedure, played in a register as if it had happened lately: from its beginning until the case is in a
 * wanted state, all its days moved alike, so that the last step lies so many days before a given day. What the example shows as
 * refused is not tried. Used once.
 */
public final class PlayedExample {

    private static final int DAYS_OF_WEEK = 7;

    private final CaseRoom room;
    private final Procedure procedure;
    private final Example example;
    private final Cast cast;
    private final Map<String, String> filled = new LinkedHashMap<>();
    private Instant now = Instant.EPOCH;
    private long moved;

    public PlayedExample(CaseRoom room, Procedure procedure, Example example, Cast cast) {
        this.room = room;
        this.procedure = procedure;
        this.example = example;
        this.cast = cast;
    }

    /**
     * What became of it.
     *
     * @param id the case; empty when not even its first step could be done
     * @param stopped why it did not get as far as was wanted; empty when it did
     */
    public record Played(Optional<String> id, Optional<Bilingual> stopped) {}

    /**
     * Plays.
     *
     * @param state the state after whose first naming in the example it stops
     * @param last the day on which the last step is done, or some days before, so that every day keeps its day of the week
     * @param key what the commands are named by: the same again does nothing
     */
    public Played play(String state, LocalDate last, String key) {
        List<Example.Step> steps = until(state);
        if (steps.isEmpty()) {
            return new Played(
                    Optional.empty(),
                    Optional.of(new Bilingual("实例中没有状态 " + state, "the example never names the state " + state)));
        }
        moved = Math.floorDiv(ChronoUnit.DAYS.between(steps.getLast().on(), last), DAYS_OF_WEEK) * DAYS_OF_WEEK;
        Cases cases = room.recordedAfterwards(new Stepping(), this::facts);
        Optional<String> id = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            Example.Step step = steps.get(i);
            now = step.on()
                    .plusDays(moved)
                    .atTime(9, 0)
                    .atZone(cases.law().zone())
                    .toInstant()
                    .plusSeconds(i);
            filled.putAll(step.fields());
            if (step.refused().isPresent()) {
                continue;
            }
            if (step.action().isEmpty()) {
                id.ifPresent(cases::settle);
                continue;
            }
            Command command = command(step, key + "-" + i);
            Optional<String> before = id;
            Cases.Result result = before.isEmpty()
                    ? cases.begin(procedure.id(), cast.actor(step.by(), step.as()), command)
                    : cases.act(before.get(), cast.actor(step.by(), step.as()), command);
            switch (result) {
                case Cases.Result.Done done -> id = Optional.of(done.act().subject());
                case Cases.Result.Refused refused -> {
                    return new Played(id, Optional.of(refused.ground().text()));
                }
            }
        }
        return new Played(id, Optional.empty());
    }

    private List<Example.Step> until(String state) {
        List<Example.Step> steps = example.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).refused().isEmpty()
                    && steps.get(i).state().filter(state::equals).isPresent()) {
                return steps.subList(0, i + 1);
            }
        }
        return List.of();
    }

    private Command command(Example.Step step, String key) {
        String action = step.action().orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        if (!procedure.getAction(action).corrects()) {
            procedure.getAction(action).fields().stream()
                    .filter(filled::containsKey)
                    .forEach(field -> fields.put(field, filled.get(field)));
        }
        fields.putAll(step.fields());
        fields.replaceAll((id, text) -> Optional.ofNullable(procedure.fields().get(id))
                .map(field -> moved(field, text))
                .orElse(text));
        Map<String, Sha256> papers = new LinkedHashMap<>();
        step.papers().forEach(paper -> papers.put(paper, room.papers().keep(paper(paper))));
        return Command.of(action, step.as(), key)
                .with(fields)
                .handingIn(papers)
                .naming(step.reasons())
                .confirming(step.confirmed())
                .at(now);
    }

    private byte[] paper(String id) {
        Bilingual name = procedure.getPaper(id).name();
        return "%s\n%s\n\n%s\n"
                .formatted(name.zh(), name.en(), example.name().zh())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String moved(Field field, String text) {
        return switch (field.type()) {
            case DATE ->
                text.matches("\\d{4}-\\d\\d-\\d\\d")
                        ? LocalDate.parse(text).plusDays(moved).toString()
                        : text;
            case ACCOUNT -> cast.account(text);
            case RIGHT -> text.lines().map(String::strip).map(cast::record).collect(Collectors.joining("\n"));
            default -> text;
        };
    }

    /** What the example says of its rights, under the names of those that stand for them, days moved too. */
    private Optional<RightFacts> facts(String record) {
        return example.rights().stream()
                .filter(right -> cast.record(right.record()).equals(record))
                .findFirst()
                .map(right -> new RightFacts(
                        record,
                        right.kind(),
                        right.title(),
                        right.number(),
                        right.owners(),
                        right.state(),
                        right.filedOn().map(day -> day.plusDays(moved)),
                        right.grantedOn().map(day -> day.plusDays(moved)),
                        right.endsOn().map(day -> day.plusDays(moved))));
    }

    /** The clock of the example. */
    private final class Stepping extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
