package kaiwu.server.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kaiwu.kernel.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in by a national identity: OpenID Connect's authorization code with PKCE (RFC 7636). Each attempt has its own state,
 * nonce and verifier, is bound to the browser that began it, and is used once within ten minutes. A person is known by issuer
 * and subject together. The identity stands in the place of the password; roles that need a second factor need it still.
 * Thread-safe.
 */
public final class NationalIdentity {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final AuditTrail audit;
    private final Clock clock;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Optional<IdentitySettings> settings;

    NationalIdentity(
            JdbcClient db,
            TransactionTemplate together,
            AuditTrail audit,
            Clock clock,
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            Optional<IdentitySettings> settings) {
        this.db = db;
        this.together = together;
        this.audit = audit;
        this.clock = clock;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.settings = settings;
    }

    /**
     * An attempt begun.
     *
     * @param address where the browser goes
     * @param binding what it keeps until it comes back
     */
    public record Begun(String address, String binding) {}

    /** The issuer that is trusted; empty when there is none. */
    public Optional<IdentitySettings> settings() {
        return settings;
    }

    /** Begins an attempt; empty when no issuer is trusted. */
    public Optional<Begun> begin(String back) {
        return settings.map(issuer -> {
            String state = Secrets.token();
            String nonce = Secrets.token();
            String verifier = Secrets.token();
            String binding = Secrets.token();
            Instant now = clock.instant();
            together.executeWithoutResult(status -> {
                db.sql("delete from accounts.identity_attempt where ends_at < ?")
                        .param(Accounts.time(now))
                        .update();
                db.sql("insert into accounts.identity_attempt (state, binding, nonce, verifier, back, ends_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                Secrets.stored(state),
                                Secrets.stored(binding),
                                nonce,
                                verifier,
                                back,
                                Accounts.time(now.plus(LONGEST)))
                        .update();
            });
            Map<String, String> asked = new LinkedHashMap<>();
            asked.put("response_type", "code");
            asked.put("client_id", issuer.client());
            asked.put("redirect_uri", back);
            asked.put("scope", "openid profile");
            asked.put("state", state);
            asked.put("nonce", nonce);
            asked.put("code_challenge", challenge(verifier));
            asked.put("code_challenge_method", "S256");
            return new Begun(new IdentityProvider(issuer).authorization(asked), binding);
        });
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII)).bytes());
    }

    /**
     * Ends an attempt with what the issuer sent back through the browser.
     *
     * @param issuerTold the {@code iss} of the answer (RFC 9207); empty when the issuer sends none
     */
    public SignIn.Result finish(String state, String code, String issuerTold, String binding, String browser) {
        Optional<Attempt> attempt = take(state, binding);
        if (settings.isEmpty() || attempt.isEmpty() || code.isEmpty()) {
            return refused("no such attempt");
        }
        IdentitySettings issuer = settings.get();
        if (!issuerTold.isEmpty() && !issuerTold.equals(issuer.issuer())) {
            return refused("answer of another issuer");
        }
        IdentityProvider provider = new IdentityProvider(issuer);
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("grant_type", "authorization_code");
        shown.put("code", code);
        shown.put("redirect_uri", attempt.get().back());
        shown.put("client_id", issuer.client());
        shown.put("code_verifier", attempt.get().verifier());
        Optional<IdToken> identity = provider.redeem(shown)
                .flatMap(token -> IdToken.check(
                        token,
                        provider.keys(),
                        issuer.issuer(),
                        issuer.client(),
                        attempt.get().nonce(),
                        clock.instant()));
        return identity.isEmpty() ? refused("no good token") : enter(issuer, identity.get(), browser);
    }

    /** Lets somebody in; of two that come for the first time at once, the second finds the account that the first made. */
    private SignIn.Result enter(IdentitySettings issuer, IdToken identity, String browser) {
        try {
            return enterOnce(issuer, identity, browser);
        } catch (DuplicateKeyException madeMeanwhile) {
            return enterOnce(issuer, identity, browser);
        }
    }

    private SignIn.Result enterOnce(IdentitySettings issuer, IdToken identity, String browser) {
        return together.execute(status -> {
            Account account = find(issuer.issuer(), identity.subject()).orElseGet(() -> make(issuer, identity));
            if (account.closed()) {
                return refused("account closed");
            }
            boolean waiting = factors.hasAny(account.id());
            return new SignIn.Result.In(sessions.start(account, waiting, false, browser, "national identity"), waiting);
        });
    }

    private SignIn.Result refused(String why) {
        audit.refused("unknown", "signed-in", "national identity", why);
        return new SignIn.Result.Refused(AccountGrounds.NOT_IDENTIFIED);
    }

    private Optional<Attempt> take(String state, String binding) {
        return db.sql("delete from accounts.identity_attempt where state = ? and binding = ? and ends_at > ?"
                        + " returning nonce, verifier, back")
                .params(Secrets.stored(state), Secrets.stored(binding), Accounts.time(clock.instant()))
                .query((row, at) -> new Attempt(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    private record Attempt(String nonce, String verifier, String back) {}

    private Optional<Account> find(String issuer, String subject) {
        return db.sql("select account from accounts.identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional()
                .flatMap(id -> accounts.find(new AccountId(id)));
    }

    private Account make(IdentitySettings issuer, IdToken identity) {
        String login = "id-" + Secrets.legible(2);
        String name = identity.name().isBlank() ? login : identity.name();
        Account account = accounts.makeIdentified(login, name.length() > 100 ? name.substring(0, 100) : name);
        db.sql("insert into accounts.identity (issuer, subject, account) values (?, ?, ?)")
                .params(issuer.issuer(), identity.subject(), account.id().value())
                .update();
        accounts.give(account.id(), Roles.find(Roles.APPLICANT).orElseThrow(), "kaiwu");
        return accounts.find(account.id()).orElseThrow();
    }
}
