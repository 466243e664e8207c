package kaiwu.search;

import java.util.Optional;

/** The fields in which an owner is looked for by its id, whatever name it bears in a record. */
public enum OwnerField {
    /** What the owner has. */
    NOW("ownerid"),
    /** What it had, or applied for, and has no more. */
    THEN("formerownerid"),
    /** To what it is a party or a licensee. */
    PARTY("partyid");

    private final String field;

    OwnerField(String field) {
        this.field = field;
    }

    /** Field id in queries. */
    public String field() {
        return field;
    }

    static Optional<OwnerField> find(String field) {
        for (OwnerField each : values()) {
            if (each.field.equals(field)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
