package kaiwu.server.law;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Set;
import kaiwu.kernel.law.EventDates;
import kaiwu.kernel.law.YearlyFee;
import kaiwu.spi.LawBook;

/**
 * A question what a year of a patent costs on a day, as a form or a call puts it; blank where nothing was given. Immutable.
 *
 * @param kind {@code invention}, {@code utilitymodel} or {@code design}
 * @param filed filing date
 * @param year which year of the patent, from 2
 * @param paid day of payment
 * @param reduction {@code single} or {@code joint}; blank for none
 * @param granted year of grant, from which the years of a reduction are counted; the year of payment when blank
 * @param openLicence {@code yes} while an open licence is in force
 */
public record AnnuityAsk(
        String kind, String filed, String year, String paid, String reduction, String granted, String openLicence) {

    public boolean isBlank() {
        return filed.isBlank() && year.isBlank() && paid.isBlank();
    }

    public YearlyFee.Answer answer(LawBook law) throws DeadlineAsk.Wrong {
        if (!Set.of("invention", "utilitymodel", "design").contains(kind)) {
            throw new DeadlineAsk.Wrong(
                    "权利种类只能是 invention、utilitymodel 或 design。", "The kind is invention, utilitymodel or design.");
        }
        LocalDate filedOn = DeadlineAsk.day(filed, "filed");
        LocalDate paidOn = DeadlineAsk.day(paid, "paid");
        int which = number(
                year,
                "year",
                2,
                law.rules()
                        .get("patent.term." + kind, EventDates.all(filedOn))
                        .period()
                        .amount());
        int grantYear =
                granted.isBlank() ? paidOn.getYear() : number(granted, "granted", filedOn.getYear(), Year.MAX_VALUE);
        YearlyFee annuity = new YearlyFee(law.fees(), "patent.annuity." + kind, "patent.late-annuity", law.reckoning());
        int sinceGrant = Math.max(1, filedOn.getYear() + which - 1 - grantYear + 1);
        return annuity.on(filedOn, which, paidOn, reductions(), sinceGrant, EventDates.all(paidOn));
    }

    private Set<String> reductions() throws DeadlineAsk.Wrong {
        Set<String> claimed = new HashSet<>();
        switch (reduction) {
            case "" -> {}
            case "single", "joint" -> claimed.add("patent.reduction." + reduction + ".annuity");
            default -> throw new DeadlineAsk.Wrong("减缴只能是 single 或 joint。", "A reduction is single or joint.");
        }
        if (openLicence.equals("yes")) {
            claimed.add("patent.reduction.open-licence");
        }
        return claimed;
    }

    private static int number(String text, String name, int least, int most) throws DeadlineAsk.Wrong {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // told below, with every other text that is no such number
        }
        throw new DeadlineAsk.Wrong(
                name + "：须为 " + least + " 至 " + most + " 的整数，不是“" + text + "”。",
                name + ": a whole number from " + least + " to " + most + ", not '" + text + "'.");
    }
}
