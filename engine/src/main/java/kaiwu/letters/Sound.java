package kaiwu.letters;

/**
 * Spelling by ear: one writing for what the languages of Europe spell differently and for what comes back from another script
 * ({@code TEKNOLODZHI} for {@code TECHNOLOGY}, {@code FILIPS} for {@code PHILIPS}).
 */
public final class Sound {

    private Sound() {}

    private static final String[][] GROUPS = {
        {"DZH", "G"},
        {"SCH", "S"},
        {"SH", "S"},
        {"CH", "K"},
        {"PH", "F"},
        {"CK", "K"},
        {"KH", "K"},
        {"TH", "T"},
        {"EH", "E"},
        {"IJ", "I"},
        {"LJ", "L"},
        {"QU", "K"},
        {"AE", "E"},
        {"OE", "O"},
        {"UE", "U"},
        {"OU", "U"},
        {"EI", "I"},
        {"EY", "I"}
    };

    public static String of(String letters) {
        StringBuilder heard = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); ) {
            int used = 0;
            for (String[] group : GROUPS) {
                if (letters.charAt(i) == group[0].charAt(0) && letters.startsWith(group[0], i)) {
                    append(heard, group[1].charAt(0));
                    used = group[0].length();
                    break;
                }
            }
            if (used == 0) {
                single(heard, letters.charAt(i));
                used = 1;
            }
            i += used;
        }
        return heard.toString();
    }

    private static void single(StringBuilder heard, char c) {
        switch (c) {
            case 'C', 'Q' -> append(heard, 'K');
            case 'X' -> {
                append(heard, 'K');
                append(heard, 'S');
            }
            case 'Z' -> append(heard, 'S');
            case 'Y', 'J' -> append(heard, 'I');
            case 'W' -> append(heard, 'V');
            default -> append(heard, c);
        }
    }

    private static void append(StringBuilder heard, char c) {
        if (heard.isEmpty() || heard.charAt(heard.length() - 1) != c) {
            heard.append(c);
        }
    }
}
