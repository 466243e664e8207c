package kaiwu.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import kaiwu.kernel.Sha256;

/** The style sheet and scripts under {@code /assets/}, addressed with their hash so that browsers may keep them for ever. */
final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    static String address(String name) {
        return ADDRESSES.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + hash(file));
    }

    private static String hash(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream("/assets/" + name), name)) {
            return Sha256.of(in.readAllBytes()).toString().substring(0, 12);
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading the asset " + name, wrong);
        }
    }
}
