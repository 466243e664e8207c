package kaiwu.server.charts;

/** How wide words are, near enough for any system font. */
final class TextWidth {

    private TextWidth() {}

    static double of(String text, int size) {
        double ems = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            ems += em(c);
        }
        return ems * size;
    }

    private static double em(int c) {
        if (c >= 0x2E80) {
            return 1;
        }
        if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '@') {
            return 0.9;
        }
        if ("iljtfI.,:;' |!()".indexOf(c) >= 0) {
            return 0.34;
        }
        return Character.isUpperCase(c) ? 0.7 : 0.58;
    }

    /** The words, or as many of their letters as fit with three dots after them. */
    static String fit(String text, int size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && of(text.substring(0, end), size) + size > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
