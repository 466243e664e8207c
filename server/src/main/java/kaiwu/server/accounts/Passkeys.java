package kaiwu.server.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passkeys as second factor (W3C Web Authentication, level 2): a key in the person's device signs a challenge that was made for
 * this session and is used once, bound to this platform's name, so that no other site can ask for it. The person must have been
 * verified by the device. Which maker's device it is does not matter (attestation <i>none</i>). Thread-safe.
 */
public final class Passkeys {

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager checker = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final JdbcClient db;
    private final TransactionTemplate together;
    private final AuditTrail audit;
    private final Clock clock;
    private final Sessions sessions;
    private final SignIn signIn;

    Passkeys(
            JdbcClient db,
            TransactionTemplate together,
            AuditTrail audit,
            Clock clock,
            Sessions sessions,
            SignIn signIn) {
        this.db = db;
        this.together = together;
        this.audit = audit;
        this.clock = clock;
        this.sessions = sessions;
        this.signIn = signIn;
    }

    /**
     * Where keys are good.
     *
     * @param origin scheme, name and port of the platform as browsers see it
     * @param name the name alone, what keys are bound to
     */
    public record Place(String origin, String name) {}

    /** A passkey as its owner sees it. */
    public record Key(byte[] id, String name, Instant madeAt) {}

    /** A fresh challenge for a session; the one before is nothing from here on. */
    public byte[] challenge(SignedIn who) {
        byte[] challenge = Secrets.bytes(32);
        db.sql("update accounts.session set challenge = ? where id = ?")
                .params(challenge, who.session())
                .update();
        return challenge;
    }

    private Optional<byte[]> take(SignedIn who) {
        return db.sql("""
                        update accounts.session s set challenge = null
                        from accounts.session before
                        where s.id = ? and before.id = s.id and before.challenge is not null
                        returning before.challenge
                        """).param(who.session()).query(byte[].class).optional();
    }

    /**
     * Keeps a new key.
     *
     * @param answer what the browser made, as JSON
     * @return the session's new token; empty when the answer is not good
     */
    public Optional<String> keep(SignedIn who, String token, Place place, String name, String answer) {
        AccountId owner = who.account().id();
        Optional<RegistrationData> made = take(who).flatMap(challenge -> registered(challenge, place, answer));
        if (made.isEmpty()) {
            audit.refused(owner.toString(), "passkey-made", owner.toString(), "");
            return Optional.empty();
        }
        AttestedCredentialData credential =
                made.get().getAttestationObject().getAuthenticatorData().getAttestedCredentialData();
        long counter = made.get().getAttestationObject().getAuthenticatorData().getSignCount();
        return together.execute(status -> {
            int kept = db.sql("insert into accounts.passkey (id, account, credential, counter, name, made_at)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            credential.getCredentialId(),
                            owner.value(),
                            credentials.convert(credential),
                            counter,
                            name,
                            Accounts.time(clock.instant()))
                    .update();
            if (kept == 0) {
                return Optional.<String>empty();
            }
            audit.done(owner.toString(), "passkey-made", owner.toString(), "");
            return Optional.of(sessions.secured(token, who, "passkey"));
        });
    }

    private Optional<RegistrationData> registered(byte[] challenge, Place place, String answer) {
        try {
            return Optional.of(checker.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(challenge, place), ALGORITHMS, true, true)));
        } catch (DataConversionException | VerificationException notGood) {
            return Optional.empty();
        }
    }

    /**
     * Checks the answer of a key of somebody whose password was right.
     *
     * @return the session's new token; empty when the answer is not good
     */
    public Optional<String> show(SignedIn who, String token, Place place, String answer) {
        AccountId owner = who.account().id();
        Optional<AuthenticationData> shown = take(who).flatMap(challenge -> signed(owner, challenge, place, answer));
        if (shown.isEmpty()) {
            audit.refused(owner.toString(), "second-factor", owner.toString(), "passkey");
            return Optional.empty();
        }
        return together.execute(status -> {
            db.sql("update accounts.passkey set counter = ? where id = ?")
                    .params(
                            shown.get().getAuthenticatorData().getSignCount(),
                            shown.get().getCredentialId())
                    .update();
            signIn.forgive(owner);
            return Optional.of(sessions.secured(token, who, "passkey"));
        });
    }

    private Optional<AuthenticationData> signed(AccountId owner, byte[] challenge, Place place, String answer) {
        try {
            AuthenticationData data = checker.parseAuthenticationResponseJSON(answer);
            Optional<CredentialRecordImpl> kept = kept(owner, data.getCredentialId());
            return kept.isEmpty()
                    ? Optional.empty()
                    : Optional.of(checker.verify(
                            data,
                            new AuthenticationParameters(
                                    server(challenge, place),
                                    kept.get(),
                                    List.of(data.getCredentialId()),
                                    true,
                                    true)));
        } catch (DataConversionException | VerificationException notGood) {
            return Optional.empty();
        }
    }

    private Optional<CredentialRecordImpl> kept(AccountId owner, byte[] id) {
        return db.sql("select credential, counter from accounts.passkey where id = ? and account = ?")
                .params(id, owner.value())
                .query((row, at) -> new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        null,
                        null,
                        null,
                        row.getLong("counter"),
                        credentials.convert(row.getBytes("credential")),
                        null,
                        null,
                        null,
                        null))
                .optional();
    }

    private static ServerProperty server(byte[] challenge, Place place) {
        return ServerProperty.builder()
                .origin(new Origin(place.origin()))
                .rpId(place.name())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** The keys of an account, the newest first. */
    public List<Key> list(AccountId account) {
        return db.sql("select id, name, made_at from accounts.passkey where account = ? order by made_at desc")
                .param(account.value())
                .query((row, at) -> new Key(
                        row.getBytes("id"),
                        row.getString("name"),
                        Accounts.instant(row, "made_at").orElseThrow()))
                .list();
    }

    /** Forgets one's own key; does nothing to anybody else's. */
    public void forget(SignedIn who, byte[] id) {
        AccountId owner = who.account().id();
        together.executeWithoutResult(status -> {
            boolean mine = list(owner).stream().anyMatch(key -> Arrays.equals(key.id(), id));
            if (mine) {
                db.sql("delete from accounts.passkey where id = ?").param(id).update();
                audit.done(owner.toString(), "passkey-forgotten", owner.toString(), "");
            }
        });
    }
}
