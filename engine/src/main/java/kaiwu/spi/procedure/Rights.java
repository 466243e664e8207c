package kaiwu.spi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the platform knows of rights, for rules to ask. */
public interface Rights {

    /** Nothing is known of any right. */
    Rights UNKNOWN = new Rights() {
        @Override
        public Optional<RightFacts> find(String record) {
            return Optional.empty();
        }

        @Override
        public List<OtherCase> cases(String record) {
            return List.of();
        }
    };

    /** A right by the id of its record; empty when the platform has no such record. */
    Optional<RightFacts> find(String record);

    /** Cases in the register about this right, whichever procedure they are of. */
    List<OtherCase> cases(String record);

    /** Whether something stands against any of the rights; what is not known of one is to be asked. */
    default Applies any(List<String> records, Function<RightFacts, Optional<Boolean>> stands) {
        Applies found = Applies.NO;
        for (String record : records) {
            Optional<Boolean> one = find(record).flatMap(stands);
            if (one.isPresent() && one.get()) {
                return Applies.YES;
            }
            found = one.isEmpty() ? Applies.ASK : found;
        }
        return found;
    }

    /**
     * A case about a right.
     *
     * @param state id of its state in its procedure
     */
    record OtherCase(String id, String procedure, String state) {}
}
