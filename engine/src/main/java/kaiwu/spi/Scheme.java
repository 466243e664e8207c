package kaiwu.spi;

import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/**
 * A classification scheme that records are placed in. From {@code scheme.yml} of its folder. Immutable.
 *
 * @param id folder name, the scheme of a {@link kaiwu.spi.record.ClassSymbol}
 * @param name what readers see
 * @param keeper who maintains it
 * @param edition edition the words below follow
 * @param words what its symbols mean, by symbol in the scheme's uniform writing; need not be complete
 * @param gathers for a scheme whose symbols stand for places of another; no record names such a symbol itself
 */
public record Scheme(
        String id,
        Bilingual name,
        String keeper,
        String edition,
        Map<String, Bilingual> words,
        Optional<Concordance> gathers) {

    /**
     * What a symbol means: its own words, or those of the longest beginning of it that has words. A number is never cut: the
     * words of {@code 4} say nothing of {@code 46}.
     */
    public Optional<Bilingual> findWords(String symbol) {
        for (int end = symbol.length(); end > 0; end--) {
            Bilingual found = cutsNumber(symbol, end) ? null : words.get(symbol.substring(0, end));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static boolean cutsNumber(String symbol, int end) {
        return end < symbol.length()
                && Character.isDigit(symbol.charAt(end - 1))
                && Character.isDigit(symbol.charAt(end));
    }
}
