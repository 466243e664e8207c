package kaiwu.server.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.Money;
import kaiwu.register.Act;
import kaiwu.register.cases.CaseFile;
import kaiwu.register.cases.CaseFolding;
import kaiwu.register.cases.FieldText;
import kaiwu.server.words.Lang;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Notice;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/** What a case says, in words. */
public final class CaseTexts {

    private CaseTexts() {}

    /** A value with the label of its field. */
    public record Fact(String label, String text) {}

    /**
     * A notice or certificate, written out.
     *
     * @param title what stands above
     * @param certificate whether it is one
     * @param paragraphs its text
     * @param facts what is listed under it
     * @param act the act it tells of
     * @param on its day
     */
    public record Letter(
            String title, boolean certificate, List<String> paragraphs, List<Fact> facts, Act act, LocalDate on) {}

    /** What is filled in in a field, as people read it; several values are parted by line breaks. */
    public static String value(Field field, Values values, Lang lang) {
        return lang.of(FieldText.of(field, values));
    }

    /** An amount of money. */
    public static String money(Money amount, Lang lang) {
        return lang.of(FieldText.money(amount.fen()));
    }

    /** Every field of these that is filled in; accounts are nobody's to read. */
    public static List<Fact> facts(Procedure procedure, List<String> fields, Values values, Lang lang) {
        List<Fact> facts = new ArrayList<>();
        for (String id : fields) {
            Field field = procedure.getField(id);
            String text = value(field, values, lang);
            if (!text.isEmpty() && field.type() != Field.Type.ACCOUNT) {
                facts.add(new Fact(lang.of(field.name()), text));
            }
        }
        return facts;
    }

    /** A day as papers write it. */
    public static String day(LocalDate day, Lang lang) {
        return lang == Lang.ZH
                ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                : day.toString();
    }

    /**
     * Writes out a notice as it stood when its act was done.
     *
     * @param acts the acts of the case up to and with the one it tells of
     */
    public static Letter letter(CaseFile now, Notice notice, List<Act> acts, Lang lang) {
        Act act = acts.getLast();
        CaseFile then = new CaseFolding(now.procedure(), now.law()).file(acts);
        LocalDate on = now.law().day(act.doneAt());
        List<String> paragraphs = notice.paragraphs().stream()
                .map(text -> Placeholders.fill(lang.of(text), name -> said(then, name, on, lang)))
                .toList();
        return new Letter(
                lang.of(notice.title()),
                notice.form() == Notice.Form.CERTIFICATE,
                paragraphs,
                facts(now.procedure(), notice.facts(), then.values(), lang),
                act,
                on);
    }

    private static String said(CaseFile file, String name, LocalDate on, Lang lang) {
        if (name.startsWith("due.")) {
            return file.due(name.substring("due.".length()))
                    .map(due -> day(due.on(), lang))
                    .orElse("—");
        }
        return switch (name) {
            case "case" -> file.id().orElse("");
            case "today" -> day(on, lang);
            case "office" -> file.office().orElse("");
            case "grounds" ->
                file.reasons().stream()
                        .map(code -> file.procedure().getGround(code).ground())
                        .map(ground -> lang.of(ground.text())
                                + lang.of(new Bilingual("（", " ("))
                                + ground.article()
                                + lang.of(new Bilingual("）", ")")))
                        .collect(Collectors.joining(" "));
            default -> {
                Field field = file.procedure().getField(name);
                yield field.type() == Field.Type.DATE
                        ? file.values()
                                .findDate(name)
                                .map(day -> day(day, lang))
                                .orElse("—")
                        : value(field, file.values(), lang).replace("\n", lang.of(new Bilingual("、", ", ")));
            }
        };
    }
}
