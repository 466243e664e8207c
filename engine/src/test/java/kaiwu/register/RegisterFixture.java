package kaiwu.register;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kaiwu.ledger.LogKey;
import kaiwu.ledger.TileLog;

/** Registers and wishes for tests; kites are nobody's law. */
final class RegisterFixture {

    static final Instant NOW = Instant.parse("2026-11-22T01:02:03.004Z");

    private RegisterFixture() {}

    static Register register(DataSource database, Path folder) {
        return register(database, folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Register register(DataSource database, Path folder, Clock clock) {
        return new Register(database, log(folder), clock);
    }

    static TileLog log(Path folder) {
        return new TileLog(folder.resolve("log"), LogKey.openOrCreate(folder.resolve("keys"), "example.org/log"));
    }

    static ActDraft wish(String subject, String key, String words) {
        return new ActDraft(
                "kite-note",
                subject,
                "ann",
                "flyer",
                Optional.empty(),
                Map.of("words", words),
                List.of(),
                "kite law art. 1",
                "noted",
                Disclosure.OPEN,
                key);
    }

    static ActDraft done(ActDraft wish, String doneAt) {
        return new ActDraft(
                wish.type(),
                wish.subject(),
                wish.actor(),
                wish.role(),
                Optional.of(Instant.parse(doneAt)),
                wish.form(),
                wish.documents(),
                wish.legalGround(),
                wish.effect(),
                wish.disclosure(),
                wish.key());
    }

    static Act recorded(Appended result) {
        return ((Appended.Recorded) result).act();
    }
}
