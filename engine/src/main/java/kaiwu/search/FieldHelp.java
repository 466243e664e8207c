package kaiwu.search;

import java.util.List;
import kaiwu.kernel.Bilingual;

/**
 * A field as the help tells of it. Immutable.
 *
 * @param id its name in rendered queries
 * @param form what can be asked of it: {@code text party fact number keyword event class date year link}
 * @param label what readers call it
 * @param names every name under which it is found
 */
public record FieldHelp(String id, String form, Bilingual label, List<String> names) {}
