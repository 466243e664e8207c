package kaiwu.register;

import kaiwu.kernel.Ground;

/** What became of a wish to record an act. */
public sealed interface Appended {

    /**
     * It is recorded, durably, and in the signed log.
     *
     * @param again whether it was recorded before, by an earlier command with the same key and content
     */
    record Recorded(Act act, boolean again) implements Appended {}

    /** It is not recorded, and why. */
    record Refused(Ground ground) implements Appended {}
}
