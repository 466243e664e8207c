package kaiwu.server.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The platform's own words, from the files {@code words/AREA.zh.properties} and {@code words/AREA.en.properties} (UTF-8): one
 * area of the platform, one pair of files, found by being there. {@code {0}}, {@code {1}} … stand for values. Immutable.
 */
public final class Words {

    private static final Map<Lang, Words> ALL = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            ALL.put(lang, new Words(lang));
        }
    }

    private final Lang lang;
    private final Map<String, String> texts;

    private Words(Lang lang) {
        this.lang = lang;
        Map<String, String> found = new HashMap<>();
        try {
            for (Resource area : new PathMatchingResourcePatternResolver(Words.class.getClassLoader())
                    .getResources("classpath*:kaiwu/server/words/*." + lang.code() + ".properties")) {
                add(area, found);
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading the words of " + lang, wrong);
        }
        texts = Map.copyOf(found);
    }

    private static void add(Resource area, Map<String, String> texts) throws IOException {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(area.getInputStream(), StandardCharsets.UTF_8)) {
            file.load(reader);
        }
        for (String key : file.stringPropertyNames()) {
            if (texts.put(key, file.getProperty(key)) != null) {
                throw new KaiwuException(ErrorCode.INTERNAL, "two areas have words for '" + key + "', one is " + area);
            }
        }
    }

    public static Words of(Lang lang) {
        return Objects.requireNonNull(ALL.get(lang));
    }

    public Lang lang() {
        return lang;
    }

    /** Every key there is. */
    public Set<String> keys() {
        return texts.keySet();
    }

    /**
     * The words for a key, values put in.
     *
     * @throws KaiwuException {@link ErrorCode#INTERNAL} when there is no such key
     */
    public String get(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new KaiwuException(ErrorCode.INTERNAL, "no words for '" + key + "' in " + lang.code());
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A whole number with its digits grouped in threes, for tables and exact counts. */
    public String exact(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    /** A whole number as people say it: with 万 and 亿 in Chinese from ten thousand on, grouped in threes in English. */
    public String spoken(long number) {
        if (lang == Lang.EN || number < 10_000) {
            return exact(number);
        }
        long unit = number >= 100_000_000 ? 100_000_000 : 10_000;
        String digits = String.format(java.util.Locale.ROOT, "%,.1f", Math.floor(number * 10.0 / unit) / 10);
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits)
                + (unit == 10_000 ? "万" : "亿");
    }
}
