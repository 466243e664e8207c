package sources.us_greenbook;

/**
 * A number of the Green Book with its check character: the digits from the right times 2, 3, 4, …, the sum modulo eleven,
 * what is missing to eleven; ten is written {@code &}. Letters of a prefix do not count. Immutable.
 *
 * @param number the number without its check character
 * @param fits whether the check character fits
 */
record CheckedNumber(String number, boolean fits) {

    /** @param raw the number with the check character last; a text too short to have one is taken whole and fits nothing */
    static CheckedNumber of(String raw) {
        String text = raw.strip();
        if (text.length() < 2) {
            return new CheckedNumber(text, false);
        }
        String number = text.substring(0, text.length() - 1);
        return new CheckedNumber(number, text.charAt(text.length() - 1) == check(number));
    }

    private static char check(String number) {
        int sum = 0;
        int weight = 2;
        for (int i = number.length() - 1; i >= 0; i--) {
            if (Character.isDigit(number.charAt(i))) {
                sum += (number.charAt(i) - '0') * weight;
            }
            weight++;
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? '&' : (char) ('0' + check);
    }
}
