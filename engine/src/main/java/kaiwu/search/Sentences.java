package kaiwu.search;

/**
 * Where sentences and paragraphs begin. A paragraph ends at a line feed. A sentence ends there, at a full stop, question or
 * exclamation mark of full width, and at one of narrow width that a blank follows and then no small letter and no digit, so
 * that "Fig. 2" and "e.g. a hinge" stay whole.
 */
final class Sentences {

    private final String text;
    private int at;
    private boolean paragraph;

    Sentences(String text) {
        this.text = text;
    }

    /** Goes on to the next beginning after the first; the length of the text when there is none. */
    int next() {
        paragraph = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                paragraph = true;
                return at;
            }
            boolean wide = c == '。' || c == '！' || c == '？';
            if (wide || ((c == '.' || c == '!' || c == '?') && endsHere())) {
                return at;
            }
        }
        return text.length();
    }

    /** Whether a paragraph begins where {@link #next} stopped. */
    boolean isParagraph() {
        return paragraph;
    }

    private boolean endsHere() {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next == at || next == text.length()) {
            return false;
        }
        char c = text.charAt(next);
        return Character.isLetter(c) && !Character.isLowerCase(c);
    }
}
