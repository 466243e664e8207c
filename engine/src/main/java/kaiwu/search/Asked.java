package kaiwu.search;

import java.util.Optional;

/**
 * The field and relation under which words are read: those of the condition they stand in. Immutable.
 *
 * @param relation {@code = == < <= > >= any all within encloses}
 * @param reach of a class, when it is said
 */
record Asked(FieldNames.Field field, String relation, Optional<Query.Reach> reach) {

    /** Words that stand free. */
    static final Asked ANYWHERE = new Asked(FieldNames.Field.ANYWHERE, "=", Optional.empty());

    boolean compares() {
        return relation.startsWith("<") || relation.startsWith(">");
    }

    /** Whether words that follow one another are looked for together. */
    boolean joinsWords() {
        return switch (field.form()) {
            case TEXT, PARTY, FACT -> relation.equals("=");
            default -> false;
        };
    }

    Asked with(String other) {
        return new Asked(field, other, reach);
    }
}
