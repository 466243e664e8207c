package kaiwu.server.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxies whose word about a caller's address is taken, as the operator declares them. A request that comes from any other
 * address is that address's own, whatever its {@code X-Forwarded-For} says; of a proxy's, the last entry that is no proxy's
 * counts. Immutable.
 */
public record TrustedProxies(List<Network> networks) {

    /** Nobody's word is taken. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /**
     * Addresses that begin alike.
     *
     * @param bits how many bits of the address say whether one belongs to it
     */
    public record Network(InetAddress address, int bits) {

        boolean has(InetAddress other) {
            byte[] ours = address.getAddress();
            byte[] theirs = other.getAddress();
            int rest = ours.length * 8 - bits;
            return ours.length == theirs.length
                    && new BigInteger(1, ours).shiftRight(rest).equals(new BigInteger(1, theirs).shiftRight(rest));
        }
    }

    /** Reads addresses and networks ({@code 10.0.0.5,192.168.0.0/16,::1}); empty when one of them is neither. */
    public static Optional<TrustedProxies> find(String text) {
        List<Network> networks = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            String[] parts = one.strip().split("/", 2);
            Optional<InetAddress> address = address(parts[0]);
            if (address.isEmpty() || (parts.length == 2 && !parts[1].matches("[0-9]{1,3}"))) {
                return Optional.empty();
            }
            int most = address.get().getAddress().length * 8;
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : most;
            if (bits > most) {
                return Optional.empty();
            }
            networks.add(new Network(address.get(), bits));
        }
        return Optional.of(new TrustedProxies(List.copyOf(networks)));
    }

    /**
     * The address a request was sent from; empty when it came through a trusted proxy that does not say.
     *
     * @param from the address of whoever is connected
     * @param forwarded every {@code X-Forwarded-For} of the request, in their order
     */
    Optional<String> caller(String from, List<String> forwarded) {
        Optional<InetAddress> last = address(from);
        if (last.isEmpty() || !isTrusted(last.get())) {
            return last.map(InetAddress::getHostAddress);
        }
        List<String> told = forwarded.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        for (String entry : told.reversed()) {
            Optional<InetAddress> address = address(withoutPort(entry));
            if (address.isEmpty() || !isTrusted(address.get())) {
                return address.map(InetAddress::getHostAddress);
            }
        }
        return Optional.empty();
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.has(address));
    }

    /** {@code 1.2.3.4:5} and {@code [::1]:5} without what follows the address. */
    private static String withoutPort(String entry) {
        if (entry.startsWith("[")) {
            return entry.substring(1, Math.max(1, entry.indexOf(']')));
        }
        return entry.matches("[0-9.]+:[0-9]+") ? entry.substring(0, entry.indexOf(':')) : entry;
    }

    /** An address as it is written; names are not looked up. */
    private static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
