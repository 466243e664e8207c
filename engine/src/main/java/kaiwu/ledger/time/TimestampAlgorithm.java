package kaiwu.ledger.time;

import java.security.Provider;
import java.security.Security;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** How timestamps are signed. */
public enum TimestampAlgorithm {
    /** ECDSA over P-256 with SHA-256 (FIPS 186-5), by the JDK's own provider. */
    P256(
            "secp256r1",
            "SHA256withECDSA",
            "SHA-256",
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            NISTObjectIdentifiers.id_sha256,
            Security.getProvider("SunEC")),
    /** SM2 with SM3 (GB/T 32918, GB/T 32905), by Bouncy Castle. */
    SM2(
            "sm2p256v1",
            "SM3withSM2",
            "SM3",
            GMObjectIdentifiers.sm2sign_with_sm3,
            GMObjectIdentifiers.sm3,
            new BouncyCastleProvider());

    private final String curve;
    private final String signature;
    private final String digest;
    private final ASN1ObjectIdentifier signatureId;
    private final ASN1ObjectIdentifier digestId;
    private final Provider provider;

    TimestampAlgorithm(
            String curve,
            String signature,
            String digest,
            ASN1ObjectIdentifier signatureId,
            ASN1ObjectIdentifier digestId,
            Provider provider) {
        this.curve = curve;
        this.signature = signature;
        this.digest = digest;
        this.signatureId = signatureId;
        this.digestId = digestId;
        this.provider = provider;
    }

    String curve() {
        return curve;
    }

    /** The name of the signature in the provider. */
    public String signature() {
        return signature;
    }

    String digest() {
        return digest;
    }

    ASN1ObjectIdentifier signatureId() {
        return signatureId;
    }

    ASN1ObjectIdentifier digestId() {
        return digestId;
    }

    /** Who signs. */
    public Provider provider() {
        return provider;
    }
}
