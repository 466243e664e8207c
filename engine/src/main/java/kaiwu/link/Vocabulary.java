package kaiwu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.letters.Hanzi;
import kaiwu.letters.Letters;
import kaiwu.spi.NameWord;

/** The words of the catalogue, ready to be found in names. Immutable. */
final class Vocabulary {

    /** A way of writing a word: the tokens it is made of, or for unspaced scripts the letters. */
    record Entry(NameWord.Type type, String word, List<String> tokens, List<String> countries) {}

    private final Map<String, List<Entry>> spaced = new HashMap<>();
    private final Map<String, Entry> unspaced = new HashMap<>();
    private final Map<String, String> longNames = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> readings = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private int longest = 1;

    Vocabulary(List<NameWord> words) {
        words.forEach(this::add);
        spaced.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry e) -> -e.tokens().size())));
    }

    private void add(NameWord word) {
        switch (word.type()) {
            case SURNAME -> {
                surnames.addAll(word.forms());
                word.forms().forEach(form -> readings.add(Hanzi.reading(form)));
            }
            case GIVEN -> given.addAll(word.forms());
            case SHORT -> word.forms().forEach(form -> longNames.put(form, word.word()));
            default -> word.forms().forEach(form -> add(word, form));
        }
    }

    private void add(NameWord word, String written) {
        String form = Letters.fold(written).replaceAll("[().]", "");
        if (form.codePoints().anyMatch(Letters::isUnspaced)) {
            unspaced.putIfAbsent(form, new Entry(word.type(), word.word(), List.of(form), word.countries()));
            longest = Math.max(longest, form.length());
        } else {
            List<String> tokens = List.of(form.split("[^\\p{L}\\p{N}&]+"));
            spaced.computeIfAbsent(tokens.getFirst(), first -> new ArrayList<>(1))
                    .add(new Entry(word.type(), word.word(), tokens, word.countries()));
        }
    }

    /** The longest word that begins at this token. */
    Optional<Entry> find(List<String> tokens, int from) {
        for (Entry entry : spaced.getOrDefault(tokens.get(from), List.of())) {
            int to = from + entry.tokens().size();
            if (to <= tokens.size() && tokens.subList(from, to).equals(entry.tokens())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The longest word of an unspaced script that begins at this letter. */
    Optional<Entry> find(String letters, int from) {
        for (int length = Math.min(longest, letters.length() - from); length > 0; length--) {
            Entry entry = unspaced.get(letters.substring(from, from + length));
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** What this is the well-known short name of. */
    Optional<String> longName(String letters) {
        return Optional.ofNullable(longNames.get(letters));
    }

    /** Whether this one token is a legal form by itself. */
    boolean isLegal(String token) {
        return spaced.getOrDefault(token, List.of()).stream()
                .anyMatch(e -> e.type() == NameWord.Type.LEGAL && e.tokens().size() == 1);
    }

    boolean isGivenName(String token) {
        return given.contains(token);
    }

    /** Whether a token is how a Chinese family name is read. */
    boolean isSurnameRead(String token) {
        return readings.contains(token);
    }

    /** Whether a Chinese name begins with a family name. */
    boolean beginsWithSurname(String letters) {
        return surnames.contains(letters.substring(0, 1))
                || letters.length() > 2 && surnames.contains(letters.substring(0, 2));
    }
}
