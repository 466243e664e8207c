package kaiwu.server.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.DueDate;
import kaiwu.kernel.law.LegalCalendar;
import kaiwu.kernel.law.YearlyFee;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import kaiwu.spi.LawBook;
import kaiwu.spi.LawTopic;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The law in the API: {@code GET /api/v1/law} the topics with what is in force on a day ({@code on}, ISO), {@code
 * /api/v1/law/rules/{code}} a rule in the course of time, {@code /api/v1/law/deadline} and {@code /api/v1/law/annuity} the
 * calculators, {@code /api/v1/law/days/{year}} the days that a decree made off or working.
 */
@Access(Access.EVERYONE)
@RestController
public final class LawApi {

    private final Platform platform;

    LawApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/law", produces = "application/json")
    Map<String, Object> law(@RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String topic) {
        LawBook law = platform.law();
        List<LawTopic> topics = law.topics().stream()
                .filter(each -> topic.isEmpty() || each.id().equals(topic))
                .toList();
        if (topics.isEmpty()) {
            throw HttpProblem.notFound(new Bilingual("法律规则没有主题 " + topic + "。", "The law has no topic " + topic + "."));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("office", law.st3());
        json.put("on", LawDay.of(on).toString());
        json.put("topics", topics.stream().map(each -> topic(law, each, on)).toList());
        json.put(
                "changes",
                law.changes().stream()
                        .map(change -> Map.of(
                                "on", change.on().toString(),
                                "ground", both(law.ground(change.ground())),
                                "mark", change.certainty().toString(),
                                "what", both(change.what())))
                        .toList());
        return json;
    }

    private static Map<String, Object> topic(LawBook law, LawTopic topic, String on) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", topic.id());
        json.put("name", both(topic.name()));
        json.put(
                "rules",
                topic.rules().on(LawDay.of(on)).stream()
                        .map(rule -> rule(law, rule))
                        .toList());
        json.put(
                "fees",
                topic.fees().on(LawDay.of(on)).stream()
                        .map(fee -> fee(law, fee))
                        .toList());
        return json;
    }

    @GetMapping(path = "/api/v1/law/rules/{code}", produces = "application/json")
    Map<String, Object> rule(@PathVariable String code) {
        LawBook law = platform.law();
        List<DatedRule> history = law.rules().history(code);
        if (history.isEmpty()) {
            throw HttpProblem.notFound(new Bilingual("没有规则 " + code + "。", "There is no rule " + code + "."));
        }
        return Map.of(
                "code",
                code,
                "rules",
                history.stream().map(each -> rule(law, each)).toList());
    }

    @GetMapping(path = "/api/v1/law/deadline", produces = "application/json")
    Map<String, Object> deadline(
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String proved,
            @RequestParam(defaultValue = "") String extended) {
        LawBook law = platform.law();
        try {
            DeadlineAsk.Answer answer = new DeadlineAsk(start, rule, period, ends, way, proved, extended).answer(law);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("due", answer.due().on().toString());
            json.put("nominal", answer.due().nominal().toString());
            json.put("provisional", answer.due().isProvisional());
            json.put("period", answer.period().toString());
            answer.rule().ifPresent(found -> json.put("rule", rule(law, found)));
            answer.presumption().ifPresent(found -> json.put("presumption", rule(law, found)));
            json.put("steps", steps(law, answer.due()));
            return json;
        } catch (DeadlineAsk.Wrong wrong) {
            throw HttpProblem.badCall(wrong.told());
        }
    }

    private static List<Map<String, Object>> steps(LawBook law, DueDate due) {
        return due.steps().stream()
                .map(step -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("step", step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    json.put("on", step.on().toString());
                    json.put("amount", step.amount());
                    json.put("ground", both(law.ground(law.step(step.kind()).ground())));
                    json.put("mark", law.step(step.kind()).certainty().toString());
                    return json;
                })
                .toList();
    }

    @GetMapping(path = "/api/v1/law/annuity", produces = "application/json")
    Map<String, Object> annuity(
            @RequestParam(defaultValue = "invention") String kind,
            @RequestParam(defaultValue = "") String filed,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String paid,
            @RequestParam(defaultValue = "") String reduction,
            @RequestParam(defaultValue = "") String granted,
            @RequestParam(defaultValue = "") String openLicence) {
        LawBook law = platform.law();
        try {
            YearlyFee.Answer answer =
                    new AnnuityAsk(kind, filed, year, paid, reduction, granted, openLicence).answer(law);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("due", answer.due().on().toString());
            switch (answer) {
                case YearlyFee.Payable payable -> {
                    json.put("state", payable.monthsLate() == 0 ? "in-time" : "late");
                    json.put("monthsLate", payable.monthsLate());
                    json.put("until", payable.until().toString());
                    json.put("totalFen", payable.quote().total().fen());
                    json.put(
                            "lines",
                            payable.quote().lines().stream()
                                    .map(line -> Map.of(
                                            "fee",
                                            fee(law, line.fee()),
                                            "amountFen",
                                            line.amount().fen()))
                                    .toList());
                }
                case YearlyFee.Lapsed lapsed -> {
                    json.put("state", "lapsed");
                    json.put("since", lapsed.since().toString());
                }
            }
            return json;
        } catch (DeadlineAsk.Wrong wrong) {
            throw HttpProblem.badCall(wrong.told());
        }
    }

    @GetMapping(path = "/api/v1/law/days/{year}", produces = "application/json")
    Map<String, Object> days(@PathVariable int year) {
        LegalCalendar calendar = platform.law().reckoning().calendar();
        if (!calendar.years().contains(year)) {
            throw HttpProblem.notFound(new Bilingual(
                    year + " 年的放假安排尚未收录；已收录 " + calendar.years() + "。",
                    "The holidays of " + year + " are not known here; known are " + calendar.years() + "."));
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        return Map.of(
                "year",
                year,
                "off",
                stretch(first, calendar, LegalCalendar.Day.HOLIDAY),
                "work",
                stretch(first, calendar, LegalCalendar.Day.MAKE_UP_DAY));
    }

    private static List<String> stretch(LocalDate first, LegalCalendar calendar, LegalCalendar.Day kind) {
        Stream<LocalDate> year = first.datesUntil(first.plusYears(1));
        return year.filter(day -> calendar.get(day) == kind)
                .map(Object::toString)
                .toList();
    }

    private static Map<String, Object> rule(LawBook law, DatedRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", rule.code());
        json.put("value", rule.value().toString());
        json.put("said", both(LawSaid.value(rule.value())));
        json.put("what", both(rule.what()));
        json.put("ground", both(law.ground(rule.ground())));
        json.put("anchor", rule.anchor().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("valid", rule.validity().toString());
        json.put("mark", rule.certainty().toString());
        json.put("confirmed", rule.certainty().confirmed());
        rule.note().ifPresent(note -> json.put("note", both(note)));
        return json;
    }

    private static Map<String, Object> fee(LawBook law, DatedFee fee) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", fee.code());
        json.put("kind", fee.kind().name().toLowerCase(Locale.ROOT));
        json.put("steps", LawSaid.steps(fee));
        json.put("amount", both(LawSaid.value(fee.amount())));
        json.put("what", both(fee.what()));
        json.put("ground", both(law.ground(fee.ground())));
        json.put("valid", fee.validity().toString());
        json.put("mark", fee.certainty().toString());
        json.put("confirmed", fee.certainty().confirmed());
        return json;
    }

    private static Map<String, String> both(Bilingual words) {
        return Map.of("zh", words.zh(), "en", words.en());
    }
}
