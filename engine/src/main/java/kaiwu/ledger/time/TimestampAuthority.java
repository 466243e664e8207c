package kaiwu.ledger.time;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;

/**
 * Answers requests for timestamps (RFC 3161, 2.4): a TimeStampReq in DER comes in, a TimeStampResp in DER goes out, always. A
 * request of wrong form, over a hash that is too weak, under another policy or with extensions is answered with the status
 * {@code rejection} and the reason. Thread-safe.
 */
public final class TimestampAuthority {

    /** The one policy: the time of a server that says so, to a second, under a UUID of its own (ITU-T X.667). */
    public static final String POLICY = "2.25.190315509240481999140911418305382674916";

    /** Longest request that is read. */
    public static final int LARGEST = 1 << 16;

    private static final Map<ASN1ObjectIdentifier, Integer> HASHES = Map.of(
            NISTObjectIdentifiers.id_sha256, 32,
            NISTObjectIdentifiers.id_sha384, 48,
            NISTObjectIdentifiers.id_sha512, 64,
            NISTObjectIdentifiers.id_sha3_256, 32,
            GMObjectIdentifiers.sm3, 32);

    private final SteadyClock clock;
    private final TokenMaker tokens;

    public TimestampAuthority(TimestampKey key, SteadyClock clock) {
        this.clock = clock;
        this.tokens = new TokenMaker(key);
    }

    /** Why nothing is stamped at present; empty while it is. */
    public Optional<String> stopped() {
        return clock.jump()
                .map(jump -> "the clock of the machine was set by %s while the server ran; it must be started anew"
                        .formatted(jump));
    }

    /** The answer to a request. */
    public byte[] answer(byte[] request) {
        try {
            TimeStampReq asked;
            try {
                asked = Objects.requireNonNull(TimeStampReq.getInstance(ASN1Primitive.fromByteArray(request)));
            } catch (IOException | RuntimeException malformed) {
                return refused(PKIFailureInfo.badDataFormat, "the request is no TimeStampReq in DER");
            }
            return answer(asked);
        } catch (IOException | GeneralSecurityException impossible) {
            throw new KaiwuException(ErrorCode.INTERNAL, "a timestamp could not be signed", impossible);
        }
    }

    private byte[] answer(TimeStampReq asked) throws IOException, GeneralSecurityException {
        if (!asked.getVersion().hasValue(1)) {
            return refused(PKIFailureInfo.badRequest, "only version 1 of requests is known");
        }
        Integer length = HASHES.get(asked.getMessageImprint().getHashAlgorithm().getAlgorithm());
        if (length == null) {
            return refused(PKIFailureInfo.badAlg, "the hash must be SHA-256, SHA-384, SHA-512, SHA3-256 or SM3");
        }
        if (asked.getMessageImprint().getHashedMessage().length != length) {
            return refused(PKIFailureInfo.badDataFormat, "the hash has not the length of its algorithm");
        }
        if (asked.getReqPolicy() != null && !asked.getReqPolicy().getId().equals(POLICY)) {
            return refused(PKIFailureInfo.unacceptedPolicy, "the only policy is " + POLICY);
        }
        if (asked.getExtensions() != null) {
            return refused(PKIFailureInfo.unacceptedExtension, "no extension is known");
        }
        Optional<Instant> now = clock.now();
        if (now.isEmpty()) {
            return refused(PKIFailureInfo.timeNotAvailable, stopped().orElse("the clock stands still"));
        }
        return tokens.grant(asked, now.get());
    }

    private static byte[] refused(int reason, String why) throws IOException {
        PKIStatusInfo status = new PKIStatusInfo(
                PKIStatus.rejection, new PKIFreeText(new DERUTF8String(why)), new PKIFailureInfo(reason));
        return new TimeStampResp(status, null).getEncoded("DER");
    }
}
