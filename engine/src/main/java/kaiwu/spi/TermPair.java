package kaiwu.spi;

import java.util.List;

/**
 * What one technical thing is called in Chinese and in English. Immutable.
 *
 * @param zh the Chinese term, simplified, without blanks
 * @param en its English words, one or more, the usual ones first; singular
 * @param place the place of the IPC near which it is mostly met, empty where there is none; a hint
 * @param sure whether both sides mean one thing; otherwise the Chinese word has other meanings too
 */
public record TermPair(String zh, List<String> en, String place, boolean sure) {
    public TermPair {
        en = List.copyOf(en);
        if (zh.isBlank() || en.isEmpty()) {
            throw new IllegalArgumentException("a pair needs both sides: " + zh + " " + en);
        }
    }
}
