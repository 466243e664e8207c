package kaiwu.search;

import java.util.Set;

/** The spellings a number as people type it may stand for in the index: letters and digits, in upper case. */
@FunctionalInterface
interface NumberSpellings {

    /** Empty when nothing typed is a letter or digit. */
    Set<String> of(String typed);
}
