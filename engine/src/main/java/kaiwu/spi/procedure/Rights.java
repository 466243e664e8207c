package kaiwu.spi.procedure;

import java.util.List;
import java.util.Optional;

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

    /**
     * A case about a right.
     *
     * @param state id of its state in its procedure
     */
    record OtherCase(String id, String procedure, String state) {}
}
