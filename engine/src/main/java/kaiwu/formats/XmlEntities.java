package kaiwu.formats;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A closed catalogue of entity names and the characters they stand for: what PATDOC and SGML-born files use. Nothing is
 * ever looked up outside it. Immutable.
 */
public final class XmlEntities {

    private static final XmlEntities STANDARD = new XmlEntities(IsoEntities.all());

    private final Map<String, String> characters;

    private XmlEntities(Map<String, String> characters) {
        this.characters = characters;
    }

    /** The ISO 8879 and HTML character entities that patent files use. */
    public static XmlEntities standard() {
        return STANDARD;
    }

    /** These and some more. */
    public XmlEntities plus(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(characters);
        all.putAll(more);
        return new XmlEntities(Map.copyOf(all));
    }

    /** The characters of this entity, or empty when the catalogue does not know it. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(characters.get(name));
    }
}
