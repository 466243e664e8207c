package kaiwu.server.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import kaiwu.kernel.Bilingual;
import kaiwu.server.web.HttpProblem;

/** The day on which the law is looked at: the one asked for, or today in China. */
final class LawDay {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private LawDay() {}

    static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    /** The day, or today where none is given; what is no day is a wrong call. */
    static LocalDate of(String iso) {
        if (iso.isBlank()) {
            return today();
        }
        try {
            return LocalDate.parse(iso.strip());
        } catch (DateTimeParseException none) {
            throw HttpProblem.badCall(new Bilingual(
                    "日期写作 2026-11-28，不是“" + iso + "”。", "A date is written 2026-11-28, not '" + iso + "'."));
        }
    }
}
