package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** What a word with wildcards stands for, as an automaton over terms; the word is made uniform as terms are. */
final class Wildcards {

    private final Analyzer analyzer;

    /**
     * @param analyzer that makes letters uniform as those of terms are
     */
    Wildcards(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Whether the only wildcard is a {@code *} at the end. */
    static boolean isPrefix(String pattern) {
        return pattern.indexOf('*') == pattern.length() - 1 && pattern.indexOf('?') < 0 && pattern.indexOf('#') < 0;
    }

    /** The pattern with its letters as the field's terms have them. */
    String uniform(String field, String pattern) {
        StringBuilder uniform = new StringBuilder();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i <= pattern.length(); i++) {
            char c = i < pattern.length() ? pattern.charAt(i) : '*';
            if (c != '*' && c != '?' && c != '#') {
                piece.append(c);
                continue;
            }
            if (!piece.isEmpty()) {
                uniform.append(analyzer.normalize(field, piece.toString()).utf8ToString());
                piece.setLength(0);
            }
            if (i < pattern.length()) {
                uniform.append(c);
            }
        }
        return uniform.toString();
    }

    /** The terms a uniform pattern stands for. */
    static Automaton terms(String pattern) {
        List<Automaton> parts = new ArrayList<>();
        pattern.codePoints()
                .forEach(c -> parts.add(
                        switch (c) {
                            case '*' -> Automata.makeAnyString();
                            case '#' -> Automata.makeAnyChar();
                            case '?' -> Operations.optional(Automata.makeAnyChar());
                            default -> Automata.makeChar(c);
                        }));
        return Operations.determinize(Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
