package kaiwu.server.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kaiwu.kernel.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes as second factor: setting them up, checking them, and the codes that help who lost theirs. A code works once; wrong
 * ones count like wrong passwords. Setting up takes a session whose owner showed a factor in the last ten minutes. Thread-safe.
 */
public final class SecondFactors {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int SEED_BYTES = 20;
    private static final int RECOVERY_CODES = 10;

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final AuditTrail audit;
    private final Clock clock;
    private final Sessions sessions;
    private final SignIn signIn;
    private final SecretBox box;

    SecondFactors(
            JdbcClient db,
            TransactionTemplate together,
            AuditTrail audit,
            Clock clock,
            Sessions sessions,
            SignIn signIn,
            SecretBox box) {
        this.db = db;
        this.together = together;
        this.audit = audit;
        this.clock = clock;
        this.sessions = sessions;
        this.signIn = signIn;
        this.box = box;
    }

    /** What became of a code. */
    public sealed interface Shown {

        /**
         * It was right.
         *
         * @param token of the session, new from here on
         * @param recoveryCodes shown this once; none unless codes were just set up
         */
        record Right(String token, List<String> recoveryCodes) implements Shown {}

        /** It was not, or came too often. */
        record Refused(Ground ground) implements Shown {}
    }

    /**
     * A seed to set up an authenticator with.
     *
     * @param typed in letters, for typing
     * @param address for a program that reads {@code otpauth:} addresses
     */
    public record Seed(String typed, String address) {}

    /** Whether somebody's sign-in is fresh enough to change how they sign in. */
    public boolean isFresh(SignedIn who) {
        return Duration.between(who.provedAt(), clock.instant()).compareTo(FRESH) <= 0;
    }

    /** Whether an account has codes set up. */
    public boolean hasCodes(AccountId id) {
        return db.sql("select exists (select 1 from accounts.totp where account = ? and confirmed)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether an account has any second factor. */
    public boolean hasAny(AccountId id) {
        return hasCodes(id)
                || db.sql("select exists (select 1 from accounts.passkey where account = ?)")
                        .param(id.value())
                        .query(Boolean.class)
                        .single();
    }

    /** How many recovery codes are left. */
    public int recoveryCodes(AccountId id) {
        return db.sql("select count(*) from accounts.recovery_code where account = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /**
     * The seed to set up: the one begun, or a new one; always the one that is kept. Empty for whoever has codes already: to set
     * up others, they are taken away first ({@link #forget}).
     */
    public Optional<Seed> begin(SignedIn who) {
        AccountId id = who.account().id();
        db.sql("insert into accounts.totp (account, seed, confirmed) values (?, ?, false)"
                        + " on conflict (account) do nothing")
                .params(id.value(), box.seal(Secrets.bytes(SEED_BYTES), id.toString()))
                .update();
        return seed(id, false).map(seed -> shown(who, seed));
    }

    private static Seed shown(SignedIn who, byte[] seed) {
        String typed = Totp.typed(seed);
        String label = URLEncoder.encode("Kaiwu:" + who.account().login(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Seed(
                typed,
                "otpauth://totp/" + label + "?secret=" + typed + "&issuer=Kaiwu&algorithm=SHA1&digits=6&period=30");
    }

    private Optional<byte[]> seed(AccountId id, boolean confirmed) {
        return db.sql("select seed from accounts.totp where account = ? and confirmed = ?")
                .params(id.value(), confirmed)
                .query(byte[].class)
                .optional()
                .map(kept -> box.open(kept, id.toString()));
    }

    /** Takes codes into use once a first one is right; answers with the recovery codes. */
    public Shown confirm(SignedIn who, String token, String code) {
        return check(who, token, code, false);
    }

    /** Checks a code, or a recovery code, of somebody whose password was right. */
    public Shown show(SignedIn who, String token, String code) {
        return check(who, token, code, true);
    }

    private Shown check(SignedIn who, String token, String typed, boolean confirmed) {
        AccountId id = who.account().id();
        if (!signIn.mayTry(id)) {
            return new Shown.Refused(AccountGrounds.CODE_WRONG);
        }
        String code = typed.replaceAll("[\\s]", "").toLowerCase(Locale.ROOT);
        boolean right = code.length() > 6 ? confirmed && takeRecovery(id, code) : take(id, code, confirmed);
        if (!right) {
            audit.refused(id.toString(), confirmed ? "second-factor" : "codes-set-up", id.toString(), "");
            return new Shown.Refused(AccountGrounds.CODE_WRONG);
        }
        return together.execute(status -> {
            signIn.forgive(id);
            List<String> recovery = confirmed ? List.of() : setUp(id);
            String next = sessions.secured(token, who, code.length() > 6 ? "recovery code" : "code");
            return new Shown.Right(next, recovery);
        });
    }

    /** Uses a code up; false when it is wrong or was used. */
    private boolean take(AccountId id, String code, boolean confirmed) {
        Optional<byte[]> seed = seed(id, confirmed);
        if (seed.isEmpty()) {
            return false;
        }
        long last = db.sql("select last_step from accounts.totp where account = ?")
                .param(id.value())
                .query(Long.class)
                .single();
        OptionalLong step = Totp.step(seed.get(), code, clock.instant(), last);
        return step.isPresent()
                && db.sql("update accounts.totp set last_step = ? where account = ? and last_step < ?")
                                .params(step.getAsLong(), id.value(), step.getAsLong())
                                .update()
                        == 1;
    }

    private boolean takeRecovery(AccountId id, String code) {
        return db.sql("delete from accounts.recovery_code where account = ? and code = ?")
                        .params(id.value(), Secrets.stored(code))
                        .update()
                == 1;
    }

    private List<String> setUp(AccountId id) {
        db.sql("update accounts.totp set confirmed = true where account = ?")
                .param(id.value())
                .update();
        audit.done(id.toString(), "codes-set-up", id.toString(), "");
        return freshRecovery(id);
    }

    private List<String> freshRecovery(AccountId id) {
        db.sql("delete from accounts.recovery_code where account = ?")
                .param(id.value())
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Secrets.legible(5);
            codes.add(code);
            db.sql("insert into accounts.recovery_code (account, code) values (?, ?)")
                    .params(id.value(), Secrets.stored(code))
                    .update();
        }
        return List.copyOf(codes);
    }

    /**
     * Takes somebody's codes away, so that they can set up others: when they lost theirs and proved who they are. Their keys for
     * programs go too, since codes were shown for them.
     */
    public void forget(AccountId id, String by) {
        together.executeWithoutResult(status -> forgetAll(id, by));
    }

    private void forgetAll(AccountId id, String by) {
        for (String table : List.of("totp", "recovery_code", "passkey", "api_key")) {
            db.sql("delete from accounts." + table + " where account = ?")
                    .param(id.value())
                    .update();
        }
        audit.done(by, "factors-forgotten", id.toString(), "");
    }
}
