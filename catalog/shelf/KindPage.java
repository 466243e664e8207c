package shelf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Kind;
import kaiwu.spi.NamesAlike;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Section;

/** Understands {@code kind.yml}, whose keys are the components of the records below. */
final class KindPage {

    private KindPage() {}

    /**
     * @param fields by name, each with its words
     * @param states by id, each with its words
     * @param transitions which event leads to which state
     * @param events what events are called for this kind, where it has words of its own
     * @param restricted texts that are read by permission only
     * @param namesAlike absent where the kind has not this ability
     */
    private record Definition(
            Bilingual name,
            Bilingual plural,
            Bilingual law,
            int order,
            List<NumberRole> identifiedBy,
            List<String> schemes,
            Map<String, Field> fields,
            Map<String, State> states,
            Map<EventCategory, String> transitions,
            Optional<Map<EventCategory, Bilingual>> events,
            List<Section> restricted,
            Optional<NamesAlike> namesAlike) {}

    private record Field(String zh, String en, boolean facet, boolean restricted, boolean prose) {}

    private record State(String zh, String en, boolean last) {}

    static Kind read(Folder folder) {
        Definition kind = folder.definition(Definition.class);
        if (!folder.id().matches("[a-z]+")) {
            throw folder.fault(
                    "(folder)", "must have a name of lower-case letters only, since record ids begin with it");
        }
        if (kind.identifiedBy().isEmpty()) {
            throw folder.fault("identifiedBy", "must name at least one role of numbers");
        }
        checkTransitions(folder, kind);
        return new Kind(
                folder.id(),
                kind.name(),
                kind.plural(),
                kind.law(),
                kind.order(),
                kind.identifiedBy(),
                kind.schemes(),
                fields(kind),
                states(kind),
                kind.transitions(),
                kind.events().orElse(Map.of()),
                Set.copyOf(kind.restricted()),
                kind.namesAlike());
    }

    private static Map<String, Kind.Field> fields(Definition kind) {
        Map<String, Kind.Field> fields = new LinkedHashMap<>();
        kind.fields()
                .forEach((id, field) -> fields.put(
                        id,
                        new Kind.Field(
                                id,
                                new Bilingual(field.zh(), field.en()),
                                field.facet(),
                                field.restricted(),
                                field.prose())));
        return Collections.unmodifiableMap(fields);
    }

    private static Map<String, Kind.State> states(Definition kind) {
        Map<String, Kind.State> states = new LinkedHashMap<>();
        kind.states()
                .forEach((id, state) ->
                        states.put(id, new Kind.State(id, new Bilingual(state.zh(), state.en()), state.last())));
        return Collections.unmodifiableMap(states);
    }

    private static void checkTransitions(Folder folder, Definition kind) {
        Set<String> unreached = new LinkedHashSet<>(kind.states().keySet());
        kind.transitions().forEach((event, state) -> {
            if (!kind.states().containsKey(state)) {
                throw folder.fault("transitions." + event, "leads to '" + state + "', which is no state of this kind");
            }
            unreached.remove(state);
        });
        if (!unreached.isEmpty()) {
            throw folder.fault("states", "has states that no event leads to: " + unreached);
        }
    }
}
