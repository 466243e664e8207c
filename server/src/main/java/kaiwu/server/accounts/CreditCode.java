package kaiwu.server.accounts;

import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code 统一社会信用代码 of an organisation (GB 32100-2015): 18 signs, the last of which checks the others by
 * weights of powers of three, modulo 31. Immutable.
 */
record CreditCode(String value) {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** Reads a code; empty when the text is none or its last sign does not fit. */
    static Optional<CreditCode> find(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (text.length() != LENGTH || text.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) {
            return Optional.empty();
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += SIGNS.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        int check = (31 - sum % 31) % 31;
        return text.charAt(LENGTH - 1) == SIGNS.charAt(check) ? Optional.of(new CreditCode(text)) : Optional.empty();
    }
}
