package kaiwu.ledger.time;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key with which timestamps are signed, and its certificates. Immutable, thread-safe.
 *
 * <p>Kept in two files: {@code tsa-p256.key}, the private key as PKCS #8 in base64, which only its owner may read (0600), and
 * {@code tsa-p256.pem}, the certificate for timestamps (extended key usage timeStamping alone, critical: RFC 3161, 2.3) and the
 * root that issued it. The root's private key is never stored: it signs once and is forgotten.
 */
public final class TimestampKey {

    private static final int YEARS = 15;

    private final TimestampAlgorithm algorithm;
    private final PrivateKey secret;
    private final List<X509Certificate> chain;

    private TimestampKey(TimestampAlgorithm algorithm, PrivateKey secret, List<X509Certificate> chain) {
        this.algorithm = algorithm;
        this.secret = secret;
        this.chain = chain;
    }

    /**
     * The key kept in this folder; made on the first call.
     *
     * @param name what the certificates call the authority, used when they are made
     */
    public static TimestampKey openOrCreate(Path folder, TimestampAlgorithm algorithm, String name) {
        String stem = "tsa-" + algorithm.name().toLowerCase(Locale.ROOT);
        Path keyFile = folder.resolve(stem + ".key");
        Path chainFile = folder.resolve(stem + ".pem");
        try {
            if (!Files.exists(keyFile)) {
                create(folder, keyFile, chainFile, algorithm, name);
            }
            byte[] pkcs8 = Base64.getDecoder().decode(Files.readString(keyFile).strip());
            PrivateKey secret =
                    KeyFactory.getInstance("EC", algorithm.provider()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            CertificateFactory certificates = algorithm == TimestampAlgorithm.SM2
                    ? CertificateFactory.getInstance("X.509", algorithm.provider())
                    : CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain =
                    certificates.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chainFile))).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (chain.size() != 2) {
                throw new KaiwuException(ErrorCode.DAMAGED, chainFile + " does not hold two certificates");
            }
            return new TimestampKey(algorithm, secret, chain);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | OperatorCreationException wrong) {
            throw new KaiwuException(
                    ErrorCode.STORAGE, "the key of timestamps cannot be read or made: " + keyFile, wrong);
        }
    }

    private static void create(Path folder, Path keyFile, Path chainFile, TimestampAlgorithm algorithm, String name)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", algorithm.provider());
        generator.initialize(new ECGenParameterSpec(algorithm.curve()));
        KeyPair root = generator.generateKeyPair();
        KeyPair own = generator.generateKeyPair();
        X500Name rootName = new X500Name("CN=" + name + " root");
        X509v3CertificateBuilder rootCertificate = builder(rootName, rootName, root)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        X509v3CertificateBuilder certificate = builder(rootName, new X500Name("CN=" + name), own)
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        Files.createDirectories(folder);
        Files.writeString(chainFile, signed(certificate, root, algorithm) + signed(rootCertificate, root, algorithm));
        Path fresh = keyFile.resolveSibling(keyFile.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                fresh, Base64.getEncoder().encodeToString(own.getPrivate().getEncoded()) + "\n");
        Files.move(fresh, keyFile);
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair key) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new X509v3CertificateBuilder(
                issuer,
                new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(YEARS * 365L, ChronoUnit.DAYS)),
                subject,
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
    }

    private static String signed(X509v3CertificateBuilder builder, KeyPair root, TimestampAlgorithm algorithm)
            throws IOException, OperatorCreationException {
        byte[] der = builder.build(new JcaContentSignerBuilder(algorithm.signature())
                        .setProvider(algorithm.provider())
                        .build(root.getPrivate()))
                .getEncoded();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    public TimestampAlgorithm algorithm() {
        return algorithm;
    }

    PrivateKey secret() {
        return secret;
    }

    /** The certificate for timestamps. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The root that issued it: what a verifier trusts. */
    public X509Certificate root() {
        return chain.get(1);
    }

    /** The authority's name alone; the secret stays unsaid. */
    @Override
    public String toString() {
        return "TimestampKey of " + certificate().getSubjectX500Principal();
    }
}
