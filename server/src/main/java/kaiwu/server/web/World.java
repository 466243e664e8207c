package kaiwu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.regex.Pattern;

/** Which country a request is about: the real one, or the Simulated Country under {@code /zz/}. */
public enum World {
    REAL(""),
    SIMULATED("/zz");

    /** Addresses in a page that lead to a place of the platform: not to an asset, nor to what names its world already. */
    private static final Pattern LINKS = Pattern.compile("\\b(href|action)=\"/(?!assets/|zz/|zz[?\"]|\\.)");

    private final String prefix;

    World(String prefix) {
        this.prefix = prefix;
    }

    /** What its addresses begin with: empty, or {@code /zz}. */
    public String prefix() {
        return prefix;
    }

    /** The world of a request. */
    public static World of(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/zz") || path.startsWith("/zz/") ? SIMULATED : REAL;
    }

    /** The path of a request inside its world. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(of(request).prefix.length());
    }

    /** An address of this world, seen from outside it. */
    String outside(String address) {
        boolean inside = address.startsWith("/") && !address.startsWith("/zz/") && !address.startsWith("/assets/");
        return inside ? prefix + address : address;
    }

    /** A page whose links stay in this world. */
    String outsideLinks(String html) {
        return this == REAL ? html : LINKS.matcher(html).replaceAll("$1=\"" + prefix + "/");
    }

    /** An answer whose redirects stay in this world. */
    HttpServletResponse keeping(HttpServletResponse response) {
        return this == REAL ? response : new Kept(response);
    }

    private static final class Kept extends HttpServletResponseWrapper {

        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, kept(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, kept(name, value));
        }

        private static String kept(String name, String value) {
            return name.equalsIgnoreCase("Location") ? SIMULATED.outside(value) : value;
        }
    }
}
