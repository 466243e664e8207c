package kaiwu.server.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kaiwu.server.api.PictureCall.Shown;
import org.springframework.stereotype.Component;

/**
 * The pictures shown last, so that an answer has an address and another language or filter does not ask for the file again. They
 * are in memory only and gone when many others came or the server stops. Thread-safe.
 */
@Component
final class ShownPictures {

    private static final int MOST = 300;

    private final Map<String, Shown> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
            return size() > MOST;
        }
    };

    synchronized void keep(Shown shown) {
        last.put(shown.hash(), shown);
    }

    synchronized Optional<Shown> find(String hash) {
        return Optional.ofNullable(last.get(hash));
    }
}
