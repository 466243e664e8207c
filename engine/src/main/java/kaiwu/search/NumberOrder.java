package kaiwu.search;

/** The order of numbers: by office, then letters as letters and every row of digits as the number it writes. */
final class NumberOrder {

    /** Rows of digits up to this long sort by value. */
    private static final int WIDTH = 16;

    private NumberOrder() {}

    /** A text that sorts among others of its kind as the number does. */
    static String key(String office, String number) {
        StringBuilder key = new StringBuilder(office).append(' ');
        int i = 0;
        while (i < number.length()) {
            int end = i;
            while (end < number.length() && isDigit(number.charAt(end))) {
                end++;
            }
            if (end == i) {
                key.append(number.charAt(i++));
            } else {
                key.append("0".repeat(Math.max(0, WIDTH - (end - i)))).append(number, i, end);
                i = end;
            }
        }
        return key.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
