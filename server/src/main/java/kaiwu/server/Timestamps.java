package kaiwu.server;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.ledger.time.SteadyClock;
import kaiwu.ledger.time.TimestampAlgorithm;
import kaiwu.ledger.time.TimestampAuthority;
import kaiwu.ledger.time.TimestampKey;

/** The platform's timestamps: one clock, and a key for each algorithm, made when it is first asked for. Thread-safe. */
public final class Timestamps {

    private static final String NAME = "Kaiwu timestamps";

    private final SteadyClock clock = new SteadyClock();
    private final Map<TimestampAlgorithm, Once<Authority>> authorities = new EnumMap<>(TimestampAlgorithm.class);

    /** A key and who signs with it. */
    public record Authority(TimestampKey key, TimestampAuthority signer) {}

    Timestamps(Path data) {
        for (TimestampAlgorithm algorithm : TimestampAlgorithm.values()) {
            authorities.put(algorithm, new Once<>(() -> {
                TimestampKey key = TimestampKey.openOrCreate(data.resolve("keys"), algorithm, NAME);
                return new Authority(key, new TimestampAuthority(key, clock));
            }));
        }
    }

    public Authority get(TimestampAlgorithm algorithm) {
        return Objects.requireNonNull(authorities.get(algorithm)).get();
    }

    /** Why nothing is stamped at present; empty while it is. */
    public Optional<Bilingual> fault() {
        return clock.jump()
                .map(
                        jump -> new Bilingual(
                                "服务运行期间机器时钟被拨动了 " + jump.toMillis() + " 毫秒，时间戳服务已停止；请校准时钟后重启服务。",
                                "The machine's clock was set by " + jump.toMillis()
                                        + " ms while the server ran, so no timestamps are given; set it right and restart the server."));
    }
}
