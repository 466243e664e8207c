package kaiwu.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where in the index the words of a field can stand, and how much a find there weighs. */
final class Places {

    /**
     * A field of the index.
     *
     * @param tongue the way its texts are cut, names by words
     */
    record Place(String field, float weight, Cut tongue) {}

    /** How a field's texts are cut: in a tongue, or as names are. */
    record Cut(Set<Tongue> tongue) {
        static final Cut NAMES = new Cut(Set.of());

        boolean mayHold(Set<Tongue> tonguesOfWord) {
            return tongue.isEmpty() || tonguesOfWord.containsAll(tongue);
        }
    }

    private static final Map<String, Float> ZONES = Map.of(
            IndexFields.TITLE, 4f,
            IndexFields.ABSTRACT, 2f,
            IndexFields.GOODS, 2f,
            IndexFields.CLAIMS, 1f,
            IndexFields.DESCRIPTION, 1f);

    private static final Map<String, Set<String>> SEVERAL = Map.of(
            "", ZONES.keySet(),
            "text", ZONES.keySet(),
            "titleabstract", Set.of(IndexFields.TITLE, IndexFields.ABSTRACT),
            "titleabstractclaims", Set.of(IndexFields.TITLE, IndexFields.ABSTRACT, IndexFields.CLAIMS));

    private static final Map<String, List<String>> PEOPLE = Map.of("people", List.of("owner", "inventor"));

    private Places() {}

    /** The field without the language it is bound to. */
    static String unbound(String field) {
        int at = field.indexOf('@');
        return at < 0 ? field : field.substring(0, at);
    }

    /** The language a field is bound to, empty when it is not. */
    static String language(String field) {
        int at = field.indexOf('@');
        return at < 0 ? "" : field.substring(at + 1);
    }

    /**
     * Every place where words of these tongues can stand in this field.
     *
     * @param field of texts, names or facts; empty for everywhere
     */
    static List<Place> of(String field, Collection<Tongue> tongues) {
        String name = unbound(field);
        List<Place> places = new ArrayList<>();
        for (String zone : ZONES.containsKey(name) ? Set.of(name) : SEVERAL.getOrDefault(name, Set.of())) {
            tongues.forEach(tongue ->
                    places.add(new Place(tongue.of(zone), ZONES.getOrDefault(zone, 1f), new Cut(Set.of(tongue)))));
        }
        if (name.isEmpty()) {
            places.add(names(IndexFields.PARTY, 2f));
            places.add(names(IndexFields.FACT, 1f));
        } else if (PEOPLE.containsKey(name)) {
            PEOPLE.getOrDefault(name, List.of()).forEach(people -> places.add(names(people, 1f)));
        } else if (places.isEmpty()) {
            places.add(names(isParty(name) ? name : IndexFields.FACT + "." + name, 1f));
        }
        return places;
    }

    private static Place names(String field, float weight) {
        return new Place(IndexFields.names(field), weight, Cut.NAMES);
    }

    private static boolean isParty(String field) {
        for (PartyField party : PartyField.values()) {
            if (party.field().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
