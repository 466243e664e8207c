package kaiwu.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One column of a {@link ParquetFile} while a row group is written: values are gathered into pages of about a megabyte, and
 * full pages are held compressed. A word that comes again is written once, in the group's dictionary, as long as that stays
 * small. Not thread-safe.
 *
 * <p>A cell may be absent; a list may not, nor an element of it. So every definition level is 0 or 1: whether there is a value.
 */
final class ParquetColumn {

    /** What the cells are. */
    enum Type {
        /** UTF-8 text. */
        TEXT,
        /** UTF-8 text of which much comes again. */
        WORD,
        /** A list of such words. */
        WORDS,
        /** A whole number of 64 bits. */
        WHOLE,
        /** A day, counted from 1970-01-01. */
        DAY
    }

    private static final int PAGE_BYTES = 1 << 20;
    private static final int PAGE_VALUES = 1 << 16;
    private static final int DICTIONARY_BYTES = 512 << 10;

    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int PLAIN = 0;
    private static final int RUNS = 3;
    private static final int WORD_NUMBERS = 8;

    private final String name;
    private final Type type;
    private final ParquetPages pages;
    private final GrowingBytes values = new GrowingBytes(256);
    private final HybridRuns words = new HybridRuns();
    private final HybridRuns present = new HybridRuns();
    private final HybridRuns repeated = new HybridRuns();
    private final Map<String, Integer> dictionary = new HashMap<>();
    private final GrowingBytes dictionaryValues = new GrowingBytes(64);
    private final GrowingBytes held = new GrowingBytes(256);
    private ParquetBounds bounds = new ParquetBounds();
    private boolean plain;
    private String lastText = "";
    private int lastWord = -1;
    private long count;
    private long absent;
    private long unpacked;
    private long written;

    ParquetColumn(String name, Type type, ParquetPages pages) {
        this.name = name;
        this.type = type;
        this.pages = pages;
        this.plain = isPlain();
    }

    private boolean isPlain() {
        return type != Type.WORD && type != Type.WORDS;
    }

    String name() {
        return name;
    }

    Type type() {
        return type;
    }

    void add(String text) {
        cell(true, false);
        text(text);
    }

    void add(byte[] utf8) {
        cell(true, false);
        value(utf8);
    }

    void add(List<String> texts) {
        if (texts.isEmpty()) {
            cell(false, false);
        }
        for (int i = 0; i < texts.size(); i++) {
            cell(true, i > 0);
            text(texts.get(i));
        }
    }

    void add(long number) {
        cell(true, false);
        if (type == Type.DAY) {
            values.putInt((int) number);
        } else {
            values.putLong(number);
        }
        bounds.add(number);
    }

    void addNothing() {
        cell(false, false);
    }

    /** Makes room for a value; a full page is closed first, where a row begins. */
    private void cell(boolean isThere, boolean isMore) {
        if (!isMore) {
            boolean tooManyWords = !plain && dictionaryValues.size() > DICTIONARY_BYTES;
            if (tooManyWords || values.size() >= PAGE_BYTES || present.size() >= PAGE_VALUES) {
                closePage();
            }
            plain |= tooManyWords;
        }
        present.add(isThere ? 1 : 0);
        if (type == Type.WORDS) {
            repeated.add(isMore ? 1 : 0);
        }
        count++;
        absent += isThere ? 0 : 1;
    }

    private void text(String text) {
        if (plain) {
            value(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (lastWord < 0 || !text.equals(lastText)) {
            Integer known = dictionary.get(text);
            lastWord = known == null ? learn(text) : known;
            lastText = text;
        }
        words.add(lastWord);
    }

    private int learn(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int word = dictionary.size();
        dictionary.put(text, word);
        dictionaryValues.putInt(utf8.length);
        dictionaryValues.put(utf8);
        bounds.add(utf8);
        return word;
    }

    private void value(byte[] utf8) {
        values.putInt(utf8.length);
        values.put(utf8);
        bounds.add(utf8);
    }

    private void closePage() {
        if (present.size() == 0) {
            return;
        }
        int cells = present.size();
        boolean numbered = !plain && !dictionary.isEmpty();
        GrowingBytes page = pages.begin();
        if (type == Type.WORDS) {
            levels(repeated, page);
        }
        levels(present, page);
        if (numbered) {
            int width = Math.max(1, HybridRuns.width(dictionary.size() - 1));
            page.put(width);
            words.write(page, width);
        } else {
            page.put(values);
        }
        unpacked += pages.end(
                held,
                DATA_PAGE,
                header -> header.begin(5)
                        .number(1, cells)
                        .number(2, numbered ? WORD_NUMBERS : PLAIN)
                        .number(3, RUNS)
                        .number(4, RUNS)
                        .end());
        words.clear();
        values.clear();
    }

    private static void levels(HybridRuns levels, GrowingBytes page) {
        int before = page.size();
        page.putInt(0);
        levels.write(page, 1);
        page.setInt(before, page.size() - before - 4);
        levels.clear();
    }

    /** Bytes of closed pages that are held. */
    int held() {
        return held.size();
    }

    /** Writes the closed pages out, ahead of {@link #close}; only for a column without a dictionary. */
    void drain(OutputStream out) throws IOException {
        out.write(held.array(), 0, held.size());
        written += held.size();
        held.clear();
    }

    /**
     * Writes what is left of this column's part of the row group and describes it in the footer; the column is then ready for
     * the next group.
     *
     * @param at where in the file the part began
     * @return where it ends
     */
    long close(OutputStream out, long at, CompactThrift footer) throws IOException {
        closePage();
        long dictionaryBytes = 0;
        if (!dictionary.isEmpty()) {
            GrowingBytes first = new GrowingBytes(1024);
            pages.begin().put(dictionaryValues);
            int size = dictionary.size();
            unpacked += pages.end(
                    first,
                    DICTIONARY_PAGE,
                    header -> header.begin(7).number(1, size).number(2, PLAIN).end());
            out.write(first.array(), 0, first.size());
            dictionaryBytes = first.size();
        }
        drain(out);
        describe(footer, at, dictionaryBytes);
        long end = at + dictionaryBytes + written;
        clear();
        return end;
    }

    private void describe(CompactThrift footer, long at, long dictionaryBytes) {
        footer.begin().number(2, at).begin(3).number(1, physicalType());
        if (dictionary.isEmpty()) {
            footer.list(2, CompactThrift.I32, 2).element(PLAIN).element(RUNS);
        } else {
            footer.list(2, CompactThrift.I32, 3).element(PLAIN).element(RUNS).element(WORD_NUMBERS);
        }
        if (type == Type.WORDS) {
            footer.list(3, CompactThrift.BINARY, 3)
                    .element(name)
                    .element("list")
                    .element("element");
        } else {
            footer.list(3, CompactThrift.BINARY, 1).element(name);
        }
        footer.number(4, ParquetPages.ZSTD)
                .number(5, count)
                .number(6, unpacked)
                .number(7, dictionaryBytes + written)
                .number(9, at + dictionaryBytes);
        if (!dictionary.isEmpty()) {
            footer.number(11, at);
        }
        footer.begin(12).number(3, absent);
        bounds.write(footer, type == Type.WHOLE ? 8 : type == Type.DAY ? 4 : 0);
        footer.end().end().end();
    }

    private void clear() {
        dictionary.clear();
        dictionaryValues.clear();
        bounds = new ParquetBounds();
        plain = isPlain();
        lastText = "";
        lastWord = -1;
        count = 0;
        absent = 0;
        unpacked = 0;
        written = 0;
    }

    /** Number of the type among Parquet's: INT32, INT64 or BYTE_ARRAY. */
    int physicalType() {
        return switch (type) {
            case DAY -> 1;
            case WHOLE -> 2;
            case TEXT, WORD, WORDS -> 6;
        };
    }
}
