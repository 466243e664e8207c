package kaiwu.server.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.Certainty;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.Period;
import kaiwu.kernel.law.YearlyFee;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.spi.LawBook;
import kaiwu.spi.LawTopic;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The law as dated rules: what is in force on a day, when a period ends, what a year of a patent costs. */
@Access(Access.EVERYONE)
@Controller
public final class LawPages {

    private final Platform platform;

    LawPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/law")
    Page law(Frame frame, @RequestParam(defaultValue = "") String on) {
        return new Page("law", frame, new Book(platform.law(), LawDay.of(on)));
    }

    @GetMapping("/law/{topic}")
    Page topic(Frame frame, @PathVariable String topic, @RequestParam(defaultValue = "") String on) {
        LawBook law = platform.law();
        LawTopic found = law.findTopic(topic)
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "法律规则没有主题 " + topic + "，见 /law。", "The law has no topic " + topic + "; /law lists them.")));
        return new Page("lawtopic", frame, new Topic(law, found, LawDay.of(on)));
    }

    @GetMapping("/law/deadline")
    Page deadline(
            Frame frame,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String proved,
            @RequestParam(defaultValue = "") String extended) {
        DeadlineAsk ask = new DeadlineAsk(start, rule, period, ends, way, proved, extended);
        LawBook law = platform.law();
        try {
            Optional<DeadlineAsk.Answer> answer = ask.isBlank() ? Optional.empty() : Optional.of(ask.answer(law));
            return new Page("lawdeadline", frame, new Deadline(law, ask, answer, Optional.empty()));
        } catch (DeadlineAsk.Wrong wrong) {
            return new Page("lawdeadline", frame, new Deadline(law, ask, Optional.empty(), Optional.of(wrong.told())))
                    .status(400);
        }
    }

    @GetMapping("/law/annuity")
    Page annuity(
            Frame frame,
            @RequestParam(defaultValue = "invention") String kind,
            @RequestParam(defaultValue = "") String filed,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String paid,
            @RequestParam(defaultValue = "") String reduction,
            @RequestParam(defaultValue = "") String granted,
            @RequestParam(defaultValue = "") String openLicence) {
        AnnuityAsk ask = new AnnuityAsk(kind, filed, year, paid, reduction, granted, openLicence);
        LawBook law = platform.law();
        try {
            Optional<YearlyFee.Answer> answer = ask.isBlank() ? Optional.empty() : Optional.of(ask.answer(law));
            return new Page("lawannuity", frame, new Annuity(law, ask, answer, Optional.empty()));
        } catch (DeadlineAsk.Wrong wrong) {
            return new Page("lawannuity", frame, new Annuity(law, ask, Optional.empty(), Optional.of(wrong.told())))
                    .status(400);
        }
    }

    /** The topics, and how many rules and fees each has on the day. */
    public record Book(LawBook law, LocalDate on) {

        public int rules(LawTopic topic) {
            return topic.rules().on(on).size();
        }

        public int fees(LawTopic topic) {
            return topic.fees().on(on).size();
        }

        public long unconfirmed(LawTopic topic) {
            return topic.rules().on(on).stream()
                            .filter(rule -> !rule.certainty().confirmed())
                            .count()
                    + topic.fees().on(on).stream()
                            .filter(fee -> !fee.certainty().confirmed())
                            .count();
        }

        public List<Certainty> marks() {
            return List.of(Certainty.values());
        }

        public boolean isPast(LocalDate day) {
            return !day.isAfter(on);
        }
    }

    /** One topic on a day. */
    public record Topic(LawBook law, LawTopic topic, LocalDate on) {

        public List<DatedRule> rules() {
            return topic.rules().on(on);
        }

        public List<DatedFee> fees() {
            return topic.fees().on(on);
        }

        /** The other rules of the same code, before and after. */
        public List<DatedRule> others(DatedRule rule) {
            return topic.rules().history(rule.code()).stream()
                    .filter(other -> !other.equals(rule))
                    .toList();
        }

        /** Rules of codes that have none on the day. */
        public List<DatedRule> elsewhen() {
            return topic.rules().list().stream()
                    .filter(rule -> topic.rules().history(rule.code()).stream()
                            .noneMatch(each -> each.validity().includes(on)))
                    .toList();
        }

        public boolean isPeriod(DatedRule rule) {
            return rule.value() instanceof Period period && period.unit() != Period.Unit.HOURS;
        }

        public List<Certainty> marks() {
            return List.of(Certainty.values());
        }
    }

    /** When a period ends. */
    public record Deadline(
            LawBook law, DeadlineAsk ask, Optional<DeadlineAsk.Answer> answer, Optional<Bilingual> wrong) {

        /** A topic's rules that give a period of days, months or years and hold on the first day, or today. */
        public List<DatedRule> periods(LawTopic topic) {
            LocalDate day =
                    answer.map(found -> found.due().steps().getFirst().on()).orElse(LawDay.today());
            return topic.rules().on(day).stream()
                    .filter(rule -> rule.value() instanceof Period period
                            && period.unit() != Period.Unit.HOURS
                            && !rule.code().contains(".service."))
                    .toList();
        }
    }

    /** What a year of a patent costs. */
    public record Annuity(LawBook law, AnnuityAsk ask, Optional<YearlyFee.Answer> answer, Optional<Bilingual> wrong) {

        public Optional<YearlyFee.Payable> payable() {
            return answer.filter(YearlyFee.Payable.class::isInstance).map(YearlyFee.Payable.class::cast);
        }

        public Optional<YearlyFee.Lapsed> lapsed() {
            return answer.filter(YearlyFee.Lapsed.class::isInstance).map(YearlyFee.Lapsed.class::cast);
        }
    }
}
