package kaiwu.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kaiwu.letters.Hanzi;
import kaiwu.letters.Letters;
import kaiwu.spi.NameWord;
import kaiwu.spi.NameWord.Type;

/** Tells the parts of owners' names apart by the words it was given. Immutable, thread-safe. */
public final class NameParser {

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}&]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’`]S\\b");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");
    private static final Pattern PLACE = Pattern.compile("^(\\p{IsHan}{2,4}?[省市县])(?=\\p{IsHan}{3})");

    private final Vocabulary vocabulary;

    public NameParser(List<NameWord> words) {
        this.vocabulary = new Vocabulary(words);
    }

    /** Whether a name is a person's, as far as the name tells. */
    public boolean isPerson(String name) {
        return parse(name).nature() == ParsedName.Nature.PERSON;
    }

    /** Whether a name is that of a body, as far as the name tells; of what is neither, nobody knows. */
    public boolean isBody(String name) {
        return parse(name).nature() == ParsedName.Nature.BODY;
    }

    /** How a Chinese name is read; other letters stay. */
    static String reading(String letters) {
        return Hanzi.reading(letters);
    }

    ParsedName parse(String name) {
        String folded = Letters.fold(name);
        Parts parts = new Parts();
        if (folded.codePoints().anyMatch(Letters::isUnspaced)) {
            unspaced(folded, parts);
        } else {
            spaced(tokens(folded), parts);
        }
        ParsedName parsed = parts.named(Persons.nature(folded, parts.isBody, vocabulary));
        return vocabulary
                .longName(parsed.plain())
                .map(whole -> parsed.withWords(parse(whole)))
                .orElse(parsed);
    }

    // ---- scripts with blanks

    /** Words, with single letters that stand together made one word: {@code N. V.} and {@code N.V.} are {@code NV}. */
    private List<String> tokens(String folded) {
        String whole = POSSESSIVE.matcher(folded).replaceAll("");
        List<String> tokens = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        for (String token : APART.split(APOSTROPHE.matcher(whole).replaceAll(" "))) {
            if (token.length() == 1 && !token.equals("&")) {
                initials.append(token);
            } else {
                flush(initials, tokens);
                if (!token.isEmpty()) {
                    spread(token, tokens);
                }
            }
        }
        flush(initials, tokens);
        return tokens;
    }

    private static void spread(String token, List<String> tokens) {
        int and = token.indexOf('&');
        if (and < 0 || token.length() == 1) {
            tokens.add(token);
        } else {
            for (String part : token.split("(?<=&)|(?=&)")) {
                tokens.add(part);
            }
        }
    }

    private void flush(StringBuilder initials, List<String> tokens) {
        String letters = initials.toString();
        initials.setLength(0);
        if (letters.length() < 2 || vocabulary.isLegal(letters)) {
            addIfAny(letters, tokens);
            return;
        }
        for (int cut = 1; cut < letters.length(); cut++) {
            if (letters.length() - cut >= 2 && vocabulary.isLegal(letters.substring(cut))) {
                tokens.add(letters.substring(0, cut));
                tokens.add(letters.substring(cut));
                return;
            }
        }
        for (int cut = 2; cut < letters.length() && !tokens.isEmpty(); cut++) {
            if (vocabulary.isLegal(letters.substring(0, cut))) {
                tokens.add(letters.substring(0, cut));
                tokens.add(letters.substring(cut));
                return;
            }
        }
        tokens.add(letters);
    }

    private static void addIfAny(String token, List<String> tokens) {
        if (!token.isEmpty()) {
            tokens.add(token);
        }
    }

    private void spaced(List<String> tokens, Parts parts) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Vocabulary.Entry> found = vocabulary.find(tokens, i);
            int length = found.map(entry -> entry.tokens().size()).orElse(1);
            pieces.add(new Piece(String.join("", tokens.subList(i, i + length)), found));
            i += length;
        }
        int end = endOfName(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i >= end && !piece.is(Type.LEGAL) && !piece.is(Type.WEAK) && !vocabulary.isGivenName(piece.text())) {
                parts.tail(piece);
            } else if (piece.is(Type.REGION) && i == 0 && !piece.isChinese()) {
                parts.word(piece, true);
            } else if (piece.is(Type.WEAK)) {
                parts.weak(piece);
            } else if (i == pieces.size() - 1 && i > 0 && piece.text().length() == 1 && piece.isUnknown()) {
                parts.tail(piece);
            } else {
                parts.take(piece);
            }
        }
    }

    /** What follows a legal form that does not begin the name is an address or a remark, unless another legal form follows it. */
    private static int endOfName(List<Piece> pieces) {
        for (int i = pieces.size() - 1; i > 0; i--) {
            if (pieces.get(i).is(Type.LEGAL) && pieces.subList(0, i).stream().anyMatch(p -> !p.is(Type.LEGAL))) {
                return i + 1;
            }
        }
        return pieces.size();
    }

    // ---- scripts without blanks

    private void unspaced(String folded, Parts parts) {
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        String rest = letters.toString();
        var place = PLACE.matcher(rest);
        if (vocabulary.find(rest, 0).filter(e -> e.type() == Type.REGION).isEmpty() && place.find()) {
            parts.regions.add(place.group(1).substring(0, place.group(1).length() - 1));
            rest = rest.substring(place.end());
        }
        StringBuilder unknown = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < rest.length(); ) {
            Optional<Vocabulary.Entry> found =
                    vocabulary.find(rest, i).filter(known(rest, i, begins, unknown.length()));
            if (found.isEmpty()) {
                unknown.append(rest.charAt(i));
                i++;
                begins = false;
                continue;
            }
            int length = found.get().tokens().getFirst().length();
            parts.unknown(unknown);
            parts.take(new Piece(rest.substring(i, i + length), found));
            begins = begins && found.get().type() == Type.REGION;
            i += length;
        }
        parts.unknown(unknown);
    }

    private boolean isLegalFrom(String letters, int at) {
        return vocabulary
                .find(letters, at)
                .filter(e -> e.type() == Type.LEGAL || e.type() == Type.WEAK)
                .isPresent();
    }

    /**
     * A place counts at the beginning and before the legal form, a single letter at the end: elsewhere they are part of the name
     * proper.
     */
    private Predicate<Vocabulary.Entry> known(String letters, int at, boolean begins, int unknown) {
        return entry -> {
            int end = at + entry.tokens().getFirst().length();
            boolean edge = at == 0 || end == letters.length();
            boolean single = end - at == 1;
            return switch (entry.type()) {
                case REGION -> end < letters.length() && (begins || at > 1 && isLegalFrom(letters, end));
                case LEGAL -> !single || edge && letters.length() > 4;
                default -> at > 0 && unknown != 1 && (!single || end == letters.length());
            };
        };
    }

    // ---- what was found

    private record Piece(String text, Optional<Vocabulary.Entry> entry) {

        boolean is(Type type) {
            return entry.isPresent() && entry.get().type() == type;
        }

        boolean isUnknown() {
            return entry.isEmpty();
        }

        boolean isChinese() {
            return entry.isPresent() && entry.get().countries().contains("CN");
        }

        String concept() {
            return entry.map(Vocabulary.Entry::word).orElse(text);
        }
    }

    private static final class Parts {

        private final List<ParsedName.Word> words = new ArrayList<>();
        private final Set<String> legal = new TreeSet<>();
        private final Set<String> regions = new TreeSet<>();
        private final Set<String> functions = new TreeSet<>();
        private final List<ParsedName.Word> aside = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private boolean isBody;

        void take(Piece piece) {
            if (piece.isUnknown()) {
                word(piece, true);
                return;
            }
            switch (piece.entry().orElseThrow().type()) {
                case LEGAL -> legal(piece);
                case WEAK -> weak(piece);
                case REGION -> {
                    regions.add(piece.concept());
                    aside.add(new ParsedName.Word(piece.text(), piece.concept(), true));
                }
                case FUNCTION -> {
                    functions.add(piece.concept());
                    isBody = true;
                    word(piece, false);
                }
                case DESCRIPTIVE -> word(piece, false);
                case BODY -> {
                    isBody = true;
                    word(piece, false);
                }
                case STOP -> plain.append(piece.text());
                case SURNAME, GIVEN, SHORT -> {}
            }
        }

        private void legal(Piece piece) {
            legal.add(piece.concept());
            aside.add(new ParsedName.Word(piece.text(), piece.concept(), false));
            isBody = true;
        }

        void weak(Piece piece) {
            isBody = true;
            aside.add(new ParsedName.Word(piece.text(), piece.concept(), false));
        }

        /** A remark after the name: an address, a country code, an abbreviation. */
        void tail(Piece piece) {
            aside.add(new ParsedName.Word(piece.text(), piece.concept(), false));
        }

        void word(Piece piece, boolean proper) {
            word(new ParsedName.Word(piece.text(), piece.concept(), proper));
        }

        /** A word once: a name that is told twice is one name. */
        private void word(ParsedName.Word word) {
            if (!words.contains(word)) {
                words.add(word);
                plain.append(word.text());
            }
        }

        void unknown(StringBuilder letters) {
            if (!letters.isEmpty()) {
                word(new ParsedName.Word(letters.toString(), letters.toString(), true));
                letters.setLength(0);
            }
        }

        ParsedName named(ParsedName.Nature nature) {
            boolean common = words.stream().noneMatch(ParsedName.Word::proper);
            if (words.isEmpty()) {
                aside.forEach(this::word);
                aside.clear();
                regions.clear();
            } else if (words.stream().noneMatch(ParsedName.Word::proper)) {
                aside.stream().filter(ParsedName.Word::proper).forEach(this::word);
                aside.removeIf(ParsedName.Word::proper);
                regions.clear();
            }
            Set<String> numbers = new TreeSet<>();
            for (ParsedName.Word word : words) {
                if (word.text().chars().anyMatch(Character::isDigit)) {
                    numbers.add(word.text().replaceAll("\\D", ""));
                }
            }
            return new ParsedName(
                    List.copyOf(words),
                    List.copyOf(aside),
                    plain.toString(),
                    legal,
                    regions,
                    functions,
                    numbers,
                    nature,
                    common);
        }
    }
}
