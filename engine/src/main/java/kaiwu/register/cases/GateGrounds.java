package kaiwu.register.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.law.Money;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.CaseClock;
import kaiwu.spi.procedure.CaseGround;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Procedure;

/** The grounds that every procedure refuses on. */
final class GateGrounds {

    static final Ground UNKNOWN_CASE = new Ground(
            "case.unknown",
            "",
            new Bilingual("没有这个案件。", "There is no such case."),
            new Bilingual("请核对案件编号。", "Compare the number of the case."));

    static final Ground UNKNOWN_ACTION = new Ground(
            "case.unknown-action",
            "",
            new Bilingual("这项程序没有这种办理事项。", "This procedure knows no such action."),
            new Bilingual("请从案件页面列出的事项中选择。", "Choose among the actions that the case's page lists."));

    static final Ground SECRECY_MARK = new Ground(
            "case.secrecy-mark",
            "保守国家秘密法（2024）第29条",
            new Bilingual(
                    "所填内容带有国家秘密标志（绝密、机密、秘密）；本系统为非涉密系统，不予接收，也未保存所填内容。",
                    "What was filled in bears a mark of state secrecy; this is an unclassified system: it takes nothing of the"
                            + " kind and has kept nothing."),
            new Bilingual(
                    "涉密材料请交本单位保密工作机构处理。如并不涉密，请改写后再提交。",
                    "Take classified material to your own secrecy office. If it is not classified, reword it and submit again."));

    static final Ground FUTURE = new Ground(
            "case.not-yet",
            "",
            new Bilingual(
                    "办理时间不能晚于现在，也不能早于案件中已办理的事项。",
                    "Nothing can be done later than now or before what was done in the case."),
            new Bilingual("请核对办理时间。", "Check the time at which it was done."));

    private GateGrounds() {}

    static Ground state(Procedure procedure, Action action, CaseFile file) {
        String from = names(action.from().stream()
                .map(state -> procedure.getState(state).name().zh())
                .toList());
        String fromEn = String.join(
                ", ",
                action.from().stream()
                        .map(state -> procedure.getState(state).name().en())
                        .toList());
        if (file.state().isEmpty()) {
            return new Ground(
                    "case.not-begun",
                    action.law(),
                    new Bilingual(
                            "“%s”须在已有的案件中办理。".formatted(action.name().zh()),
                            "'%s' is done in a case that has begun."
                                    .formatted(action.name().en())),
                    new Bilingual("请先提出申请。", "File first."));
        }
        Bilingual now = procedure.getState(file.state().get()).name();
        return new Ground(
                "case.not-in-this-state",
                action.law(),
                new Bilingual(
                        "案件现为“%s”，不能办理“%s”。".formatted(now.zh(), action.name().zh()),
                        "The case stands at '%s'; '%s' cannot be done now."
                                .formatted(now.en(), action.name().en())),
                action.begins()
                        ? new Bilingual("请另行提出新的申请。", "File a new case.")
                        : new Bilingual(
                                "该事项只能在下列状态办理：%s。".formatted(from),
                                "It can be done while the case is at: %s.".formatted(fromEn)));
    }

    static Ground role(Procedure procedure, Action action) {
        List<Procedure.Role> roles =
                action.roles().stream().map(procedure::getRole).toList();
        if (roles.isEmpty()) {
            return new Ground(
                    "case.by-the-clock-alone",
                    action.law(),
                    new Bilingual(
                            "“%s”由系统在期限届满时自动办理。".formatted(action.name().zh()),
                            "'%s' is done by the clock when a period is over."
                                    .formatted(action.name().en())),
                    new Bilingual("无须办理；可在案件页面查看期限。", "Nothing need be done; the case's page shows the period."));
        }
        return new Ground(
                "case.not-your-role",
                action.law(),
                new Bilingual(
                        "“%s”由%s办理，您不具有这一身份。"
                                .formatted(
                                        action.name().zh(),
                                        names(roles.stream()
                                                .map(role -> role.name().zh())
                                                .toList())),
                        "'%s' is done by: %s. You do not act as such here."
                                .formatted(
                                        action.name().en(),
                                        roles.stream()
                                                .map(role -> role.name().en())
                                                .collect(Collectors.joining(", ")))),
                new Bilingual("请以相应身份登录，或请其办理。", "Sign in as such, or ask them to do it."));
    }

    static Ground samePerson(Action action, Action before) {
        return new Ground(
                "case.second-signature",
                action.law(),
                new Bilingual(
                        "“%s”与“%s”不能由同一人办理。"
                                .formatted(before.name().zh(), action.name().zh()),
                        "'%s' and '%s' are not for the same person."
                                .formatted(before.name().en(), action.name().en())),
                new Bilingual("请由另一位有权的人办理。", "Have another person do it who may."));
    }

    static Ground periodOver(Action action, CaseClock clock, LocalDate last) {
        return new Ground(
                "case.period-over",
                action.law(),
                new Bilingual(
                        "“%s”的期限已于%s届满。".formatted(clock.name().zh(), last),
                        "The period '%s' ended on %s.".formatted(clock.name().en(), last)),
                new Bilingual(
                        "期限届满后不再受理；如程序允许，可请求恢复权利。",
                        "Nothing is taken after it; where the procedure allows, ask for restoration."));
    }

    static Ground noPeriod(Action action, CaseClock clock) {
        return new Ground(
                "case.period-not-running",
                action.law(),
                new Bilingual(
                        "“%s”的期限现未进行，不能办理“%s”。"
                                .formatted(clock.name().zh(), action.name().zh()),
                        "The period '%s' does not run, so '%s' cannot be done."
                                .formatted(clock.name().en(), action.name().en())),
                new Bilingual("请查看案件页面列出的期限。", "See the periods on the case's page."));
    }

    static Ground unpaid(Action action, Procedure.Fee fee, Money amount) {
        return new Ground(
                "case.fee-unpaid",
                action.law(),
                new Bilingual(
                        "“%s”尚欠 %s 元。".formatted(fee.name().zh(), amount),
                        "Of '%s', %s yuan is not paid.".formatted(fee.name().en(), amount)),
                new Bilingual("请先缴费。", "Pay first."));
    }

    static Ground missing(Field field) {
        return new Ground(
                "case.field-missing",
                "",
                new Bilingual(
                        "“%s”尚未填写。".formatted(field.name().zh()),
                        "'%s' is not filled in.".formatted(field.name().en())),
                field.about().orElse(new Bilingual("请填写后再提交。", "Fill it in and submit again.")));
    }

    static Ground malformed(Field field, String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new Ground(
                "case.field-malformed",
                "",
                new Bilingual(
                        "“%s”不能填“%s”。".formatted(field.name().zh(), shown),
                        "'%s' cannot be '%s'.".formatted(field.name().en(), shown)),
                field.about().orElseGet(() -> form(field)));
    }

    private static Bilingual form(Field field) {
        return switch (field.type()) {
            case TEXT, PROSE ->
                new Bilingual(
                        "最多 %d 字。".formatted(field.longest()), "At most %d characters.".formatted(field.longest()));
            case DATE ->
                field.later()
                        ? new Bilingual("请填 2026-11-22 这样的日期。", "A date like 2026-11-22.")
                        : new Bilingual("请填 2026-11-22 这样的日期，不晚于今天。", "A date like 2026-11-22, not after today.");
            case NUMBER -> new Bilingual("请填不小于 0 的整数。", "A whole number from 0.");
            case MONEY -> new Bilingual("请填金额（元），最多两位小数。", "An amount in yuan with at most two decimals.");
            case CHOICE ->
                new Bilingual(
                        "请在下列各项中选择：%s。"
                                .formatted(names(field.choices().values().stream()
                                        .map(Bilingual::zh)
                                        .toList())),
                        "Choose one of: %s."
                                .formatted(field.choices().values().stream()
                                        .map(Bilingual::en)
                                        .collect(Collectors.joining(", "))));
            case YES -> new Bilingual("请勾选，或不勾选。", "Tick it, or leave it.");
            case RIGHT ->
                new Bilingual(
                        "请填记录编号，如 invention-CN-201410000001.7。", "A record id, such as invention-CN-201410000001.7.");
            case ACCOUNT -> new Bilingual("请填账户名。", "The name of an account.");
            case HASH -> new Bilingual("请填 64 位十六进制数字。", "64 hexadecimal digits.");
        };
    }

    static Ground notAsked(String id, Action action) {
        return new Ground(
                "case.field-not-asked",
                "",
                new Bilingual(
                        "“%s”不填写“%s”。".formatted(action.name().zh(), id),
                        "'%s' does not ask for '%s'.".formatted(action.name().en(), id)),
                new Bilingual("请删去这一项。", "Leave it out."));
    }

    static Ground paperMissing(Action action, Procedure.Paper paper) {
        return new Ground(
                "case.paper-missing",
                action.law(),
                new Bilingual(
                        "缺少“%s”。".formatted(paper.name().zh()),
                        "The paper '%s' is missing.".formatted(paper.name().en())),
                new Bilingual("请补交后再提交。", "Add it and submit again."));
    }

    static Ground paperNotAsked(Action action) {
        return new Ground(
                "case.paper-not-asked",
                action.law(),
                new Bilingual(
                        "“%s”不收这份文件。".formatted(action.name().zh()),
                        "'%s' does not take this paper.".formatted(action.name().en())),
                new Bilingual("请删去这份文件。", "Leave it out."));
    }

    static Ground noReason(Action action) {
        return new Ground(
                "case.no-ground-named",
                action.law(),
                new Bilingual(
                        "“%s”须指明本程序列出的理由。".formatted(action.name().zh()),
                        "'%s' must name a ground that the procedure lists."
                                .formatted(action.name().en())),
                new Bilingual("请在列出的理由中至少选择一项。", "Choose at least one of the grounds listed."));
    }

    static Ground notLookedInto(CaseGround ground) {
        return new Ground(
                "case.not-looked-into",
                ground.ground().article(),
                new Bilingual(
                        "系统不能判断下列理由是否成立，须由经办人核实：" + ground.ground().text().zh(),
                        "What is known does not tell whether this ground stands; it has to be looked into: "
                                + ground.ground().text().en()),
                new Bilingual("核实并无此情形后，请勾选确认。", "Look into it; where it does not stand, confirm so."));
    }

    private static String names(List<String> names) {
        return String.join("、", names);
    }
}
