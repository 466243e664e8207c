package kaiwu.kernel.law;

/** On which day a period ends. */
public enum Ending {
    /** On its last day, or on the first working day after it where that is a day off: periods for acting. */
    NEXT_WORKING_DAY,
    /** On its last day, whatever day that is: terms of rights and periods that only have to run. */
    SAME_DAY,
    /** On the day before its last day, whatever day that is: a right valid for ten years ends the day before the tenth return. */
    DAY_BEFORE
}
