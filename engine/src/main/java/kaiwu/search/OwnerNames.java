package kaiwu.search;

import java.util.List;
import java.util.Optional;
import kaiwu.spi.record.NameKey;

/**
 * Which names are one owner, at one moment. The index holds keys of names as written, so that names can be joined and parted
 * without touching it. Immutable, thread-safe.
 */
public interface OwnerNames {

    /** Every way of writing a name is an owner of its own. */
    OwnerNames AS_WRITTEN = new OwnerNames() {
        @Override
        public NameKey ownerOf(NameKey name) {
            return name;
        }

        @Override
        public List<NameKey> namesOf(NameKey owner) {
            return List.of(owner);
        }

        @Override
        public Optional<String> displayName(NameKey owner) {
            return Optional.empty();
        }
    };

    /** The id of the owner that goes under this name; the name itself when it is unknown. */
    NameKey ownerOf(NameKey name);

    /** All names of the owner that goes under this name or id; the name alone when it is unknown. */
    List<NameKey> namesOf(NameKey owner);

    /** The name by which an owner is shown; empty when it is unknown. */
    Optional<String> displayName(NameKey owner);
}
