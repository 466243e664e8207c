package kaiwu.search;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A text as the lexer reads it, counted in UTF-16 units as everywhere else here, so that positions need no translation. */
final class Utf16Stream implements CharStream {

    private final String text;
    private int at;

    Utf16Stream(String text) {
        this.text = text;
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public void consume() {
        at++;
    }

    @Override
    public int LA(int i) {
        int place = at + (i > 0 ? i - 1 : i);
        return place >= 0 && place < text.length() ? text.charAt(place) : IntStream.EOF;
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = index;
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return IntStream.UNKNOWN_SOURCE_NAME;
    }
}
