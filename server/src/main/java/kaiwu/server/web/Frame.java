package kaiwu.server.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.server.accounts.SignedIn;
import kaiwu.server.words.Lang;
import kaiwu.server.words.Words;

/**
 * What every page is drawn in: the reader's language, the address of the page, and the words. Immutable.
 *
 * @param words in the reader's language
 * @param path path of the page
 * @param query its parameters, {@code lang} left out
 * @param world the country it is about
 * @param visitor who reads it; empty for somebody without a session
 */
public record Frame(
        Words words, String path, Map<String, List<String>> query, World world, Optional<SignedIn> visitor) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public Lang lang() {
        return words.lang();
    }

    /** The platform's own words for a key. */
    public String t(String key, Object... values) {
        return words.get(key, values);
    }

    /** A catalogue's words in the reader's language. */
    public String in(Bilingual text) {
        return lang().of(text);
    }

    public String exact(long number) {
        return words.exact(number);
    }

    public String spoken(long number) {
        return words.spoken(number);
    }

    /** How many of something, zero included. */
    public String count(Collection<?> things) {
        return exact(things.size());
    }

    /** This very page in a language. */
    public String inLanguage(Lang other) {
        return Address.of(path, query).with("lang", other.code()).toString();
    }

    /** Whether it is about the Simulated Country. */
    public boolean isSimulated() {
        return world == World.SIMULATED;
    }

    /** The role that somebody tries in a demonstration; empty for everyone else. */
    public Optional<String> triedRole() {
        return visitor.filter(who -> who.account().tried())
                .flatMap(SignedIn::shownRole)
                .map(role -> in(role.name()));
    }

    /** Who reads the page, as people call them; empty for somebody without a session. */
    public String visitorName() {
        return visitor.map(who -> who.account().name()).orElse("");
    }

    /** A moment, to the minute, as clocks show it where the platform is. */
    public String time(Instant moment) {
        return MINUTES.format(moment);
    }

    public String css() {
        return Assets.address("kaiwu.css");
    }

    public String script(String name) {
        return Assets.address(name);
    }

    /** Whether the page stands in this part of the platform. */
    public boolean isIn(String part) {
        String inside = path.substring(world.prefix().length());
        return inside.equals(part) || inside.startsWith(part + "/");
    }
}
