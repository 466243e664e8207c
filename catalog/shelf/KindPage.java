package shelf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import kaiwu.spi.Kind;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Section;

/**
 * Understands {@code kind.yml}. Keys: {@code name}, {@code plural}, {@code law} (each zh and en), {@code order}, {@code
 * identifiedBy} (list of {@link NumberRole}), {@code schemes} (list), {@code fields} (name to zh, en, and where it applies
 * {@code facet: true}, {@code restricted: true}, {@code prose: true}), {@code states} (id to zh, en, {@code last: true}), {@code transitions}
 * ({@link EventCategory} to state), {@code restricted} (list of {@link Section}).
 */
final class KindPage {

    private KindPage() {}

    static Kind read(Folder folder) {
        Page page = folder.definition();
        if (!folder.id().matches("[a-z]+")) {
            throw page.fault("(folder)", "must have a name of lower-case letters only, since record ids begin with it");
        }
        Map<String, Kind.State> states = states(page);
        Kind kind = new Kind(
                folder.id(),
                page.words("name"),
                page.words("plural"),
                page.words("law"),
                page.wholeNumber("order"),
                page.words("identifiedBy", NumberRole.class),
                page.list("schemes"),
                fields(page),
                states,
                transitions(page, states),
                Set.copyOf(page.words("restricted", Section.class)));
        page.done();
        return kind;
    }

    private static Map<String, Kind.Field> fields(Page page) {
        Map<String, Kind.Field> fields = new LinkedHashMap<>();
        page.pages("fields").forEach((id, field) -> {
            fields.put(
                    id,
                    new Kind.Field(
                            id, field.both(), field.flag("facet"), field.flag("restricted"), field.flag("prose")));
            field.done();
        });
        return Collections.unmodifiableMap(fields);
    }

    private static Map<String, Kind.State> states(Page page) {
        Map<String, Kind.State> states = new LinkedHashMap<>();
        page.pages("states").forEach((id, state) -> {
            states.put(id, new Kind.State(id, state.both(), state.flag("last")));
            state.done();
        });
        return Collections.unmodifiableMap(states);
    }

    private static Map<EventCategory, String> transitions(Page page, Map<String, Kind.State> states) {
        Map<EventCategory, String> transitions = new LinkedHashMap<>();
        Set<String> unreached = new LinkedHashSet<>(states.keySet());
        page.texts("transitions").forEach((event, state) -> {
            if (!states.containsKey(state)) {
                throw page.fault("transitions." + event, "leads to '" + state + "', which is no state of this kind");
            }
            transitions.put(page.word("transitions", event, EventCategory.class), state);
            unreached.remove(state);
        });
        if (!unreached.isEmpty()) {
            throw page.fault("states", "has states that no event leads to: " + unreached);
        }
        return Collections.unmodifiableMap(transitions);
    }
}
