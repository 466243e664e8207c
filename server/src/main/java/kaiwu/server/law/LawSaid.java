package kaiwu.server.law;

import java.math.BigDecimal;
import java.util.Locale;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.Money;
import kaiwu.kernel.law.Percent;
import kaiwu.kernel.law.Period;
import kaiwu.kernel.law.Quantity;
import kaiwu.kernel.law.RuleValue;
import kaiwu.kernel.law.Validity;

/** Values of the law in words of both languages. */
public final class LawSaid {

    private LawSaid() {}

    public static Bilingual value(RuleValue value) {
        return switch (value) {
            case Period period -> period(period);
            case Money money -> money(money);
            case Percent share -> new Bilingual(share + "%", share + " %");
            case Quantity number -> new Bilingual(grouped(number.value()), grouped(number.value()));
        };
    }

    public static Bilingual period(Period period) {
        int amount = period.amount();
        String many = amount == 1 ? "" : "s";
        return switch (period.unit()) {
            case HOURS -> new Bilingual(amount + " 小时", amount + " hour" + many);
            case WORKING_DAYS -> new Bilingual(amount + " 个工作日", amount + " working day" + many);
            case DAYS -> new Bilingual(amount + " 日", amount + " day" + many);
            case MONTHS -> new Bilingual(amount + " 个月", amount + " month" + many);
            case YEARS -> new Bilingual(amount + " 年", amount + " year" + many);
        };
    }

    public static Bilingual money(Money money) {
        String amount = grouped(new BigDecimal(money.toString()));
        return new Bilingual(amount + " 元", "CNY " + amount);
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** From when to when, in ISO dates; an open end is a word. */
    public static Bilingual validity(Validity validity) {
        String from = validity.from().map(Object::toString).orElse("");
        String to = validity.to().map(Object::toString).orElse("");
        if (from.isEmpty() && to.isEmpty()) {
            return new Bilingual("一直", "always");
        } else if (from.isEmpty()) {
            return new Bilingual("至 " + to, "to " + to);
        } else if (to.isEmpty()) {
            return new Bilingual(from + " 起", "from " + from);
        }
        return new Bilingual(from + " 至 " + to, from + " to " + to);
    }

    /** For which steps of a ladder a fee is; empty where there is no ladder. */
    public static String steps(DatedFee fee) {
        if (fee.to() == Integer.MAX_VALUE) {
            return fee.from() == 1 ? "" : fee.from() + "–";
        }
        return fee.from() == fee.to() ? Integer.toString(fee.from()) : fee.from() + "–" + fee.to();
    }
}
