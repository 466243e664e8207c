package kaiwu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is looked for, as a tree. Immutable; every tree the parser builds can be rendered as text that parses back to an equal
 * tree.
 *
 * <p>Fields are ids of the table {@code fields.tsv} or of facts that kinds declare; the empty field means everywhere. A field
 * of texts may be bound to a language: {@code title@zh}.
 */
public sealed interface Query {

    /** Every record. */
    record All() implements Query {}

    /**
     * Every word must occur in the field, in any order; words in Chinese, Japanese or Korean script as written. Everywhere,
     * a number typed in any spelling also finds its record.
     *
     * @param text one or more words, single blanks between them
     */
    record Words(String field, String text) implements Query {
        public Words {
            text = oneLine(text);
        }
    }

    /** These words next to one another in this order. */
    record Phrase(String field, String text) implements Query {
        public Phrase {
            text = oneLine(text);
        }
    }

    /**
     * A word with {@code *} for any letters, {@code ?} for none or one and {@code #} for exactly one.
     *
     * @param pattern one word with at least one of them, and not at its beginning
     */
    record Pattern(String field, String pattern) implements Query {
        public Pattern {
            if (!isWild(pattern) || !oneLine(pattern).equals(pattern) || !pattern.matches("[^ *?#\\\\][^ \\\\]*")) {
                throw new IllegalArgumentException("no pattern that begins with a letter: '" + pattern + "'");
            }
        }

        /** Whether a word has a wildcard. */
        static boolean isWild(String word) {
            return word.indexOf('*') >= 0 || word.indexOf('?') >= 0 || word.indexOf('#') >= 0;
        }
    }

    /**
     * Both stand near one another in one text of one field. Both sides speak of the same field and hold only words, phrases,
     * patterns, alternatives of these, and further nearness.
     */
    record Near(Query left, Query right, Nearness how) implements Query {}

    /**
     * A date of the record lies between these days, both included; a date of which only the year or month is known counts
     * when it may lie there.
     */
    record Range(String field, Optional<LocalDate> from, Optional<LocalDate> to) implements Query {
        public Range {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("a range needs a bound");
            }
            if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
                throw new IllegalArgumentException("a range ends before it begins: " + from.get() + ".." + to.get());
            }
        }
    }

    /**
     * The record stands at this place of a classification scheme.
     *
     * @param scheme id of a scheme, empty for any
     * @param symbol as the scheme writes it; blanks do not count
     * @param reach whether places below or above count too
     */
    record Classified(String scheme, String symbol, Reach reach) implements Query {
        public Classified {
            symbol = oneLine(symbol).replace(" ", "");
        }

        public Classified(String scheme, String symbol, boolean subtree) {
            this(scheme, symbol, subtree ? Reach.LOW : Reach.SAME);
        }
    }

    /** Which places of a scheme count besides the one named. */
    enum Reach {
        /** The place itself alone. */
        SAME,
        /** It and all below it. */
        LOW,
        /** It and all above it. */
        HIGH
    }

    /** The field has exactly this value: a kind, an office, a state, a whole name. */
    record Is(String field, String value) implements Query {
        public Is {
            value = oneLine(value);
        }
    }

    /** The right was in this state on that day, as far as its events tell. */
    record Stood(String state, LocalDate on) implements Query {}

    /**
     * This happened to the right, between these days where they are given, both included.
     *
     * @param event name of an event category in lower case, with hyphens
     */
    record Happened(String event, Optional<LocalDate> from, Optional<LocalDate> to) implements Query {
        public Happened {
            if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
                throw new IllegalArgumentException("a range ends before it begins: " + from.get() + ".." + to.get());
            }
        }
    }

    /** A number of the record, or one that stands in this field, is in an uploaded list. */
    record Listed(String field, String set) implements Query {}

    /** The record stands in this relation to one that the inner query finds. */
    record Related(Link link, Query to) implements Query {}

    /** All of these, two or more. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = twoOrMore(parts);
        }
    }

    /** At least one of these, two or more. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = twoOrMore(parts);
        }
    }

    /** Every record that is not one of these. */
    record Not(Query part) implements Query {}

    /** Text in the query language that parses back to an equal tree. */
    default String render() {
        return QueryText.render(this);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        String stripped = line.toString().strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("nothing to look for in '" + text + "'");
        }
        return stripped;
    }

    /** Whether words end at this character: blanks of every width and control characters that count as blanks. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static List<Query> twoOrMore(List<Query> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("two or more parts expected, not " + parts.size());
        }
        return List.copyOf(parts);
    }
}
