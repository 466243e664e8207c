package kaiwu.server.owners;

import java.util.List;
import java.util.Optional;
import kaiwu.link.Owners;
import kaiwu.search.OwnerNames;
import kaiwu.spi.record.NameKey;

/** Merged owners as the search takes them. Immutable, thread-safe. */
record MergedNames(Owners owners) implements OwnerNames {

    @Override
    public NameKey ownerOf(NameKey name) {
        return owners.ownerOf(name).orElse(name);
    }

    @Override
    public List<NameKey> namesOf(NameKey owner) {
        List<NameKey> names = owners.namesOf(ownerOf(owner));
        return names.isEmpty() ? List.of(owner) : names;
    }

    @Override
    public Optional<String> displayName(NameKey owner) {
        return owners.displayName(ownerOf(owner));
    }
}
