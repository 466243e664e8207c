package kaiwu.ledger.time;

import static kaiwu.ledger.time.Der.GENERALIZED_TIME;
import static kaiwu.ledger.time.Der.INTEGER;
import static kaiwu.ledger.time.Der.OCTET_STRING;
import static kaiwu.ledger.time.Der.SEQUENCE;
import static kaiwu.ledger.time.Der.SET;
import static kaiwu.ledger.time.Der.TAGGED_0;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicLong;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * Makes timestamp tokens: TSTInfo (RFC 3161, 2.4.2) in CMS SignedData (RFC 5652) with the signed attributes content type,
 * message digest and signing certificate (RFC 5816). All that is the same in every token is encoded once. Thread-safe.
 */
final class TokenMaker {

    private static final byte[] ONE = der(new ASN1Integer(1));
    private static final byte[] THREE = der(new ASN1Integer(3));
    private static final byte[] GRANTED = Der.of(SEQUENCE, der(new ASN1Integer(0)));
    private static final byte[] SIGNED_DATA = der(PKCSObjectIdentifiers.signedData);
    private static final byte[] TST_INFO = der(PKCSObjectIdentifiers.id_ct_TSTInfo);
    private static final byte[] MESSAGE_DIGEST = der(CMSAttributes.messageDigest);
    private static final byte[] NOTHING = new byte[0];

    private final TimestampKey key;
    private final byte[] start;
    private final byte[] accuracy;
    private final byte[] digestAlgorithm;
    private final byte[] digestAlgorithms;
    private final byte[] signatureAlgorithm;
    private final byte[] signer;
    private final byte[] contentType;
    private final byte[] signingCertificate;
    private final byte[] certificates;
    private final ThreadLocal<Tools> tools;
    private final long run = new SecureRandom().nextLong();
    private final AtomicLong count = new AtomicLong();

    /** What one thread signs with. */
    private record Tools(Signature signature, MessageDigest digest) {}

    TokenMaker(TimestampKey key) {
        this.key = key;
        TimestampAlgorithm algorithm = key.algorithm();
        this.start = concat(ONE, der(new ASN1ObjectIdentifier(TimestampAuthority.POLICY)));
        this.accuracy = Der.of(SEQUENCE, der(new ASN1Integer(SteadyClock.TOLERANCE.toSeconds())));
        this.digestAlgorithm = der(
                algorithm == TimestampAlgorithm.P256
                        ? new AlgorithmIdentifier(algorithm.digestId())
                        : new AlgorithmIdentifier(algorithm.digestId(), DERNull.INSTANCE));
        this.digestAlgorithms = Der.of(SET, digestAlgorithm);
        this.signatureAlgorithm = der(new AlgorithmIdentifier(algorithm.signatureId()));
        this.contentType =
                der(new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.id_ct_TSTInfo)));
        try {
            byte[] own = key.certificate().getEncoded();
            this.signer = der(new IssuerAndSerialNumber(Certificate.getInstance(own)));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(own);
            this.signingCertificate = der(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
            this.certificates = Der.of(TAGGED_0, own);
        } catch (GeneralSecurityException impossible) {
            throw new KaiwuException(ErrorCode.INTERNAL, "the certificate of timestamps cannot be used", impossible);
        }
        this.tools = ThreadLocal.withInitial(this::tools);
    }

    private Tools tools() {
        TimestampAlgorithm algorithm = key.algorithm();
        try {
            Signature signature = Signature.getInstance(algorithm.signature(), algorithm.provider());
            signature.initSign(key.secret());
            MessageDigest digest = algorithm == TimestampAlgorithm.P256
                    ? MessageDigest.getInstance(algorithm.digest())
                    : MessageDigest.getInstance(algorithm.digest(), algorithm.provider());
            return new Tools(signature, digest);
        } catch (GeneralSecurityException impossible) {
            throw new KaiwuException(ErrorCode.INTERNAL, "the key of timestamps cannot sign", impossible);
        }
    }

    /** The answer in DER that grants a token for what was asked, at this time, under a number that no other token has. */
    byte[] grant(TimeStampReq asked, Instant now) throws IOException, GeneralSecurityException {
        byte[] info = Der.of(
                SEQUENCE,
                start,
                asked.getMessageImprint().getEncoded("DER"),
                number(),
                Der.of(GENERALIZED_TIME, time(now)),
                accuracy,
                asked.getNonce() == null ? NOTHING : asked.getNonce().getEncoded("DER"));
        Tools own = tools.get();
        byte[] digest = Der.of(
                SEQUENCE,
                MESSAGE_DIGEST,
                Der.of(SET, Der.of(OCTET_STRING, own.digest().digest(info))));
        byte[] attributes = Der.of(SET, contentType, digest, signingCertificate);
        own.signature().update(attributes);
        byte[] signature = own.signature().sign();
        attributes[0] = (byte) TAGGED_0;
        byte[] signerInfo = Der.of(
                SEQUENCE,
                ONE,
                signer,
                digestAlgorithm,
                attributes,
                signatureAlgorithm,
                Der.of(OCTET_STRING, signature));
        byte[] data = Der.of(
                SEQUENCE,
                THREE,
                digestAlgorithms,
                Der.of(SEQUENCE, TST_INFO, Der.of(TAGGED_0, Der.of(OCTET_STRING, info))),
                asked.getCertReq() != null && asked.getCertReq().isTrue() ? certificates : NOTHING,
                Der.of(SET, signerInfo));
        return Der.of(SEQUENCE, GRANTED, Der.of(SEQUENCE, SIGNED_DATA, Der.of(TAGGED_0, data)));
    }

    /** 64 random bits of this run and a count: different from every other without asking anyone. */
    private byte[] number() {
        return Der.of(
                INTEGER,
                ByteBuffer.allocate(17)
                        .put((byte) 1)
                        .putLong(run)
                        .putLong(count.getAndIncrement())
                        .array());
    }

    /** DER has no trailing zeros in fractions of a second, and no point without a fraction (X.690, 11.7). */
    private static byte[] time(Instant now) {
        ZonedDateTime utc = now.atZone(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(20);
        text.append(utc.getYear());
        for (int part :
                new int[] {utc.getMonthValue(), utc.getDayOfMonth(), utc.getHour(), utc.getMinute(), utc.getSecond()}) {
            text.append((char) ('0' + part / 10)).append((char) ('0' + part % 10));
        }
        int millis = utc.getNano() / 1_000_000;
        if (millis > 0) {
            text.append('.').append((char) ('0' + millis / 100));
            if (millis % 100 > 0) {
                text.append((char) ('0' + millis / 10 % 10));
            }
            if (millis % 10 > 0) {
                text.append((char) ('0' + millis % 10));
            }
        }
        return text.append('Z').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] der(ASN1Object value) {
        try {
            return value.getEncoded("DER");
        } catch (IOException impossible) {
            throw new KaiwuException(ErrorCode.INTERNAL, "a constant cannot be encoded", impossible);
        }
    }
}
