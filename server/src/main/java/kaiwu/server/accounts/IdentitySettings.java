package kaiwu.server.accounts;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Which issuer of national identities a platform trusts, from {@code <data>/identity.properties}: {@code issuer} (an address by
 * TLS, without a slash at its end), {@code client}, {@code secret} where the issuer gave one, {@code name.zh} and {@code
 * name.en}.
 *
 * @param issuer exactly as it names itself
 * @param client the platform's name at the issuer
 * @param secret what the platform shows there beside it
 * @param name what people call the service
 */
public record IdentitySettings(String issuer, String client, Optional<String> secret, Bilingual name) {

    /** The settings of a data folder; empty when it trusts no issuer. */
    static Optional<IdentitySettings> find(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties told = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            told.load(reader);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "reading " + file + ": " + wrong, wrong);
        }
        IdentitySettings settings = new IdentitySettings(
                told.getProperty("issuer", ""),
                told.getProperty("client", ""),
                Optional.ofNullable(told.getProperty("secret")),
                new Bilingual(told.getProperty("name.zh", "国家身份认证"), told.getProperty("name.en", "National identity")));
        if (settings.client().isBlank() || !isSafe(URI.create(settings.issuer()))) {
            throw new KaiwuException(
                    ErrorCode.CALLED_WRONGLY,
                    new Bilingual(
                            file + " 须写明 issuer（https 地址）与 client",
                            file + " has to name issuer (an https address) and client"));
        }
        return Optional.of(settings);
    }

    /** Whether what is sent to an address is read by nobody on the way. */
    static boolean isSafe(URI address) {
        boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && here);
    }

    @Override
    public String toString() {
        return "IdentitySettings[" + issuer + ", " + client + "]";
    }
}
