package kaiwu.register.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.GazetteEntry;
import kaiwu.spi.record.EventCategory;

/** An action while a test writes it down; what is not said is nothing. */
final class ActionSketch {

    private final String id;
    private final Map<String, List<String>> said = new TreeMap<>();
    private Optional<GazetteEntry> gazette = Optional.empty();
    private boolean corrects;

    ActionSketch(String id) {
        this.id = id;
    }

    ActionSketch roles(String... ids) {
        return say("roles", ids);
    }

    ActionSketch from(String... ids) {
        return say("from", ids);
    }

    ActionSketch to(String state) {
        return say("to", state);
    }

    ActionSketch fields(String... ids) {
        return say("fields", ids);
    }

    ActionSketch bars(String... ids) {
        return say("bars", ids);
    }

    ActionSketch reasons(String... ids) {
        return say("reasons", ids);
    }

    ActionSketch starts(String... ids) {
        return say("starts", ids);
    }

    ActionSketch stops(String... ids) {
        return say("stops", ids);
    }

    ActionSketch suspends(String... ids) {
        return say("suspends", ids);
    }

    ActionSketch resumes(String... ids) {
        return say("resumes", ids);
    }

    ActionSketch prolongs(String... ids) {
        return say("prolongs", ids);
    }

    ActionSketch within(String clock) {
        return say("within", clock);
    }

    ActionSketch otherThan(String... ids) {
        return say("otherThan", ids);
    }

    ActionSketch owes(String... ids) {
        return say("owes", ids);
    }

    ActionSketch settles(String... ids) {
        return say("settles", ids);
    }

    ActionSketch gazette(String rights, EventCategory category, String zh, String en, GazetteEntry.Told told) {
        gazette = Optional.of(new GazetteEntry.Event(rights, category, new Bilingual(zh, en), Optional.empty(), told));
        return this;
    }

    ActionSketch announcedAfter(String... ids) {
        return say("announcedAfter", ids);
    }

    ActionSketch corrects() {
        corrects = true;
        return this;
    }

    private ActionSketch say(String what, String... ids) {
        said.put(what, List.of(ids));
        return this;
    }

    private List<String> all(String what) {
        return said.getOrDefault(what, List.of());
    }

    Action make() {
        return new Action(
                id,
                new Bilingual(id + "风筝", id),
                "kite law art. 1",
                all("roles"),
                all("from"),
                all("to").stream().findFirst(),
                all("fields"),
                List.of(),
                List.of(),
                all("bars"),
                List.of(),
                all("reasons"),
                all("starts"),
                all("stops"),
                all("suspends"),
                all("resumes"),
                all("prolongs"),
                all("within").stream().findFirst(),
                all("otherThan"),
                all("owes"),
                all("settles"),
                List.of(),
                List.of(),
                gazette,
                all("announcedAfter"),
                corrects,
                false);
    }
}
