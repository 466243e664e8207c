package kaiwu.spi.procedure;

import java.util.Map;

/**
 * The grounds of one procedure that can be computed, made by a folder's class {@code Grounds} with a public constructor without
 * arguments.
 */
public interface Grounds {

    /** The rules by the code of their ground in {@code grounds.yml}. */
    Map<String, CaseRule> rules();
}
