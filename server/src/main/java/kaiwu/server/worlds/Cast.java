package kaiwu.server.worlds;

import kaiwu.register.Actor;

/** Who plays whom when a worked example is played. */
public interface Cast {

    /**
     * Who does a step.
     *
     * @param by whom the example names
     * @param as the role they act in
     */
    Actor actor(String by, String as);

    /** The id of the account that a field of an example names. */
    String account(String named);

    /** The record that stands for one of the example's. */
    String record(String named);
}
