package kaiwu.formats.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kaiwu.formats.XmlElement;

/** How many elements a drawing comes to when each use is the thing used. Used by one thread. */
final class SvgUses {

    private static final long FAR_TOO_MANY = 1L << 40;

    private final XmlElement root;
    private final Map<String, XmlElement> named = new HashMap<>();
    private final Map<XmlElement, Long> known = new HashMap<>();
    private final Set<XmlElement> open = new HashSet<>();

    SvgUses(XmlElement root) {
        this.root = root;
        name(root);
    }

    private void name(XmlElement element) {
        String id = element.attribute("id");
        if (!id.isEmpty()) {
            named.putIfAbsent(id, element);
        }
        element.children().forEach(this::name);
    }

    /** The number, or more than any drawing may have where uses go round in a circle. */
    long drawn() {
        return count(root);
    }

    private long count(XmlElement element) {
        Long before = known.get(element);
        if (before != null) {
            return before;
        }
        if (!open.add(element)) {
            return FAR_TOO_MANY;
        }
        long count = 1;
        for (XmlElement child : element.children()) {
            count = Math.min(FAR_TOO_MANY, count + count(child));
        }
        String used = element.attribute("href");
        if (element.name().equals("use") && used.startsWith("#") && named.containsKey(used.substring(1))) {
            count = Math.min(FAR_TOO_MANY, count + count(named.get(used.substring(1))));
        }
        open.remove(element);
        known.put(element, count);
        return count;
    }
}
