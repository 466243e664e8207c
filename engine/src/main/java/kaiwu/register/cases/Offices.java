package kaiwu.register.cases;

import java.util.List;

/** Which office stands above which. Offices are known to whoever keeps accounts; a case names them by their ids. */
public interface Offices {

    /** Offices of which none stands above another. */
    Offices APART = List::of;

    /** The office itself and every office below it, at any distance; the office alone when it is not known. */
    List<String> under(String office);

    /** Whether the first is the second, or stands above it at any distance. */
    default boolean isOver(String above, String office) {
        return above.equals(office) || under(above).contains(office);
    }
}
