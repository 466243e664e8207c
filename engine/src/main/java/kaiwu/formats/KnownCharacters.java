package kaiwu.formats;

import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLResolver;
import org.jspecify.annotations.Nullable;

/**
 * Answers the parser's question what an entity stands for, from a closed catalogue and nowhere else. The first entity it
 * refuses is kept, so that the document's fault is named rightly. Used for one document.
 */
final class KnownCharacters implements XMLResolver {

    private final String subset;
    private final XmlEntities entities;
    private @Nullable String refused;

    /**
     * @param subset the document type declaration, in which a file may declare entities of its own; those are not read
     */
    KnownCharacters(String subset, XmlEntities entities) {
        this.subset = subset;
        this.entities = entities;
    }

    @Override
    public @Nullable Reader resolveEntity(
            @Nullable String publicId, @Nullable String systemId, @Nullable String base, String name) {
        Optional<String> characters = declaredByTheFile(name) ? Optional.empty() : entities.find(name);
        if (characters.isEmpty()) {
            refused = refused == null ? name : refused;
            return null;
        }
        return new StringReader(asReferences(characters.get()));
    }

    /** The refusal of the first entity that could not be answered. */
    Optional<FormatException> refusal(long at) {
        if (refused == null) {
            return Optional.empty();
        }
        String why = declaredByTheFile(refused)
                ? "is declared by the file itself; such entities are not read"
                : "is not in the catalogue of known characters";
        return Optional.of(new FormatException("entity-refused", at, "entity &" + refused + "; " + why));
    }

    private boolean declaredByTheFile(String name) {
        return subset.contains("<!ENTITY " + name + " ") || subset.contains("<!ENTITY\t" + name);
    }

    /** Markup characters as references, so that an entity never opens a tag. */
    private static String asReferences(String characters) {
        StringBuilder text = new StringBuilder();
        characters.codePoints().forEach(point -> {
            if (point == '<' || point == '&' || point < ' ') {
                text.append("&#").append(point).append(';');
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }
}
