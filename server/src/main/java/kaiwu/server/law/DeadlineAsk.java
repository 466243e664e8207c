package kaiwu.server.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.DueDate;
import kaiwu.kernel.law.Ending;
import kaiwu.kernel.law.EventDates;
import kaiwu.kernel.law.Period;
import kaiwu.kernel.law.RunningClock;
import kaiwu.kernel.law.Service;
import kaiwu.kernel.law.Step;
import kaiwu.spi.LawBook;

/**
 * A question when a period ends, as a form or a call puts it; blank where nothing was given. Immutable.
 *
 * @param start the day from which is counted, or on which a paper was sent where {@code way} says how
 * @param rule code of a rule; goes before {@code period}
 * @param period a period such as {@code P20WD}
 * @param ends {@code next}, {@code same} or {@code before}; {@code next} when blank; of no meaning with a rule
 * @param way how a paper was sent: {@code in-person}, {@code posted}, {@code electronic}, {@code public-notice}; blank where the
 *     period starts with the day itself
 * @param proved the day on which the paper was received, as proved
 * @param extended a period by which it was extended
 */
public record DeadlineAsk(
        String start, String rule, String period, String ends, String way, String proved, String extended) {

    /** A question that cannot be answered, and what to do. */
    public static final class Wrong extends Exception {

        private final transient Bilingual told;

        Wrong(String zh, String en) {
            super(en);
            this.told = new Bilingual(zh, en);
        }

        public Bilingual told() {
            return told;
        }
    }

    /**
     * The answer.
     *
     * @param due the last day and the steps to it
     * @param period what was counted
     * @param rule the rule that gave the period
     * @param presumption the rule that says when the paper counts as received
     */
    public record Answer(DueDate due, Period period, Optional<DatedRule> rule, Optional<DatedRule> presumption) {}

    /** Whether nothing was asked yet. */
    public boolean isBlank() {
        return start.isBlank() && period.isBlank() && rule.isBlank();
    }

    public Answer answer(LawBook law) throws Wrong {
        LocalDate day = day(start, "start");
        EventDates dates = EventDates.all(day);
        Optional<DatedRule> given = rule.isBlank() ? Optional.empty() : Optional.of(rule(law, rule.strip(), dates));
        Period counted = given.isPresent() ? periodOf(given.get()) : period(period, "period");
        if (counted.unit() == Period.Unit.HOURS) {
            throw new Wrong(
                    "以小时计的期间没有届满日，请按时刻推算。", "A period of hours ends at a moment, not on a day; add the hours to it.");
        }
        Optional<DatedRule> presumption = presumption(law, dates);
        List<Step> before = new ArrayList<>();
        if (presumption.isPresent()) {
            Optional<LocalDate> shown = proved.isBlank() ? Optional.empty() : Optional.of(day(proved, "proved"));
            before.addAll(
                    new Service(wayOf(), day, shown).steps(presumption.get().period(), law.reckoning()));
        }
        LocalDate from = before.isEmpty() ? day : before.getLast().on();
        Ending ending = given.map(DatedRule::ending).orElse(ending());
        RunningClock clock = RunningClock.from(from, counted, ending);
        if (!extended.isBlank()) {
            clock = clock.extended(period(extended, "extended"));
        }
        DueDate due = clock.due(law.reckoning()).orElseThrow().after(before);
        return new Answer(due, counted, given, presumption);
    }

    private Optional<DatedRule> presumption(LawBook law, EventDates dates) throws Wrong {
        if (way.isBlank()) {
            return Optional.empty();
        }
        String code = (rule.startsWith("trademark.") ? "trademark." : "patent.") + wayOf().code();
        return Optional.of(rule(law, code, dates));
    }

    private Service.Way wayOf() throws Wrong {
        for (Service.Way each : Service.Way.values()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(way.strip())) {
                return each;
            }
        }
        throw new Wrong(
                "没有这种送达方式：" + way + "。可用 in-person、posted、electronic、public-notice。",
                "No way of service is called " + way + "; there are in-person, posted, electronic and public-notice.");
    }

    private Ending ending() throws Wrong {
        return switch (ends.strip()) {
            case "", "next" -> Ending.NEXT_WORKING_DAY;
            case "same" -> Ending.SAME_DAY;
            case "before" -> Ending.DAY_BEFORE;
            default ->
                throw new Wrong(
                        "届满方式只能是 next、same 或 before，不能是 " + ends + "。",
                        "A period ends next, same or before, not " + ends + ".");
        };
    }

    private static DatedRule rule(LawBook law, String code, EventDates dates) throws Wrong {
        try {
            return law.rules()
                    .find(code, dates)
                    .orElseThrow(() -> new Wrong(
                            "规则 " + code + " 在该日不适用，见 /law。",
                            "No rule " + code + " holds on that day; /law lists them."));
        } catch (KaiwuException unknown) {
            throw new Wrong("没有规则 " + code + "，见 /law。", "There is no rule " + code + "; /law lists them.");
        }
    }

    private static Period periodOf(DatedRule rule) throws Wrong {
        if (rule.value() instanceof Period found) {
            return found;
        }
        throw new Wrong("规则 " + rule.code() + " 不是期间。", "Rule " + rule.code() + " is no period.");
    }

    private static Period period(String text, String name) throws Wrong {
        try {
            return Period.parse(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw new Wrong(
                    name + "：期间写作 P20WD（工作日）、P15D、P3M、P20Y，不是“" + text + "”。",
                    name + ": a period is written P20WD (working days), P15D, P3M or P20Y, not '" + text + "'.");
        }
    }

    static LocalDate day(String text, String name) throws Wrong {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw new Wrong(name + "：年份须在 1900 至 2200 之间。", name + ": the year must lie between 1900 and 2200.");
            }
            return day;
        } catch (DateTimeParseException wrong) {
            throw new Wrong(
                    name + "：日期写作 2026-11-28，不是“" + text + "”。",
                    name + ": a date is written 2026-11-28, not '" + text + "'.");
        }
    }
}
