package kaiwu.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.StoredVersion;

/**
 * The owners of a data folder: merged from the lake's issues, kept in a file so that a restart finds them as they were, brought
 * level when issues come, and corrected by people. Only the names of new issues are read; merging goes over all names again,
 * for a new name can bring two old ones together. Thread-safe; readers never wait.
 */
public final class OwnerBook {

    private final Path file;
    private final NameParser parser;
    private final Object levelling = new Object();
    private volatile State state;

    private record State(Set<String> issues, Owners computed, List<Correction> corrections, Owners corrected) {

        State with(List<Correction> others) {
            return new State(issues, computed, others, computed.corrected(others));
        }
    }

    private OwnerBook(Path file, NameParser parser, State state) {
        this.file = file;
        this.parser = parser;
        this.state = state;
    }

    /** Opens the owners kept in this file; none yet where there is no file. */
    public static OwnerBook open(Path file, NameParser parser) {
        try {
            State state = OwnerFile.find(file, false)
                    .map(kept -> new State(kept.issues(), kept.owners(), List.of(), kept.owners()))
                    .orElseGet(() -> new State(Set.of(), Owners.none(), List.of(), Owners.none()));
            return new OwnerBook(file, parser, state);
        } catch (IOException wrong) {
            throw failed(file, wrong);
        }
    }

    /** The owners as they stand, with all corrections. */
    public Owners current() {
        return state.corrected();
    }

    /** The corrections in force, in the order in which they were said. */
    public List<Correction> corrections() {
        return state.corrections();
    }

    /** Issues whose names are in. */
    public Set<String> issues() {
        return state.issues();
    }

    /** Takes these corrections, and no others, for those in force. */
    public void correct(List<Correction> corrections) {
        synchronized (levelling) {
            state = state.with(List.copyOf(corrections));
        }
    }

    /**
     * Brings the owners level with the lake; does nothing when they are.
     *
     * @param issues every issue of the lake
     * @param read hands the versions of an issue to a consumer
     */
    public void level(Collection<String> issues, BiConsumer<String, Consumer<StoredVersion>> read) {
        synchronized (levelling) {
            Set<String> wanted = new TreeSet<>(issues);
            if (wanted.equals(state.issues())) {
                return;
            }
            boolean gone = !wanted.containsAll(state.issues());
            merge(wanted, gone, read);
        }
    }

    /** Makes the owners anew from the lake. */
    public void rebuild(Collection<String> issues, BiConsumer<String, Consumer<StoredVersion>> read) {
        synchronized (levelling) {
            merge(new TreeSet<>(issues), true, read);
        }
    }

    private void merge(Set<String> wanted, boolean anew, BiConsumer<String, Consumer<StoredVersion>> read) {
        try {
            Optional<OwnerFile> kept = anew ? Optional.empty() : OwnerFile.find(file, true);
            NameForms forms = new NameForms();
            kept.ifPresent(known -> known.forms().forEach(forms::add));
            for (String issue : wanted) {
                if (kept.isEmpty() || !kept.get().issues().contains(issue)) {
                    read.accept(issue, version -> Mentions.of(version.version()).forEach(forms::add));
                }
            }
            List<NameForm> all = forms.list();
            OwnerFile made = new OwnerFile(wanted, all, Owners.of(all, parser));
            made.write(file);
            List<Correction> corrections = state.corrections();
            Owners computed = made.owners().light();
            state = new State(wanted, computed, corrections, computed.corrected(corrections));
        } catch (IOException wrong) {
            throw failed(file, wrong);
        }
    }

    private static KaiwuException failed(Path file, IOException wrong) {
        return new KaiwuException(ErrorCode.STORAGE, "keeping merged owners in " + file + ": " + wrong, wrong);
    }
}
