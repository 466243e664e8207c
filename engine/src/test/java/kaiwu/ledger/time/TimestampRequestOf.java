package kaiwu.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import kaiwu.kernel.Sha256;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/** Requests for timestamps, as Bouncy Castle writes them. */
record TimestampRequestOf(byte[] bytes) {

    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";

    static TimestampRequestOf sha256(String text) throws IOException {
        return of(SHA256, Sha256.of(text.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    static TimestampRequestOf of(String algorithm, byte[] hash) throws IOException {
        return made(new TimeStampRequestGenerator(), algorithm, hash);
    }

    static TimestampRequestOf underPolicy(String policy) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
        return made(generator, SHA256, new byte[32]);
    }

    static TimestampRequestOf withExtension() throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.addExtension(new ASN1ObjectIdentifier("1.2.3.4"), true, new DEROctetString(new byte[] {1}));
        return made(generator, SHA256, new byte[32]);
    }

    private static TimestampRequestOf made(TimeStampRequestGenerator generator, String algorithm, byte[] hash)
            throws IOException {
        generator.setCertReq(true);
        return new TimestampRequestOf(generator
                .generate(new ASN1ObjectIdentifier(algorithm), hash, BigInteger.TEN)
                .getEncoded());
    }
}
