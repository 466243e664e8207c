package kaiwu.register.cases;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.law.AnchorEvent;
import kaiwu.kernel.law.Certainty;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.Ending;
import kaiwu.kernel.law.FeeTable;
import kaiwu.kernel.law.LegalCalendar;
import kaiwu.kernel.law.Money;
import kaiwu.kernel.law.Period;
import kaiwu.kernel.law.Reckoning;
import kaiwu.kernel.law.RuleTable;
import kaiwu.kernel.law.Validity;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseClock;
import kaiwu.spi.procedure.CaseGround;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.GazetteEntry;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.Section;

/**
 * Registration of kite patterns, which no law knows: filed, objected to within a time that a change of law shortened, drawn again
 * when asked, registered, and lost if no ribbon is paid.
 */
final class KiteProcedure {

    /** What the gazette tells of a kite that is registered. */
    private static final GazetteEntry.Told BORN = new GazetteEntry.Told(
            Optional.of("name"),
            Map.of(),
            Map.of(
                    DateRole.FILED, GazetteEntry.Told.BEGAN,
                    DateRole.GRANTED, GazetteEntry.Told.TODAY,
                    DateRole.EXPIRES, "due.ribbon"),
            Map.of(Section.GOODS, "name"),
            Map.of("nice", "name"));

    static final CaseLaw LAW = new CaseLaw(
            new Reckoning(new LegalCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of())),
            ZoneId.of("Asia/Shanghai"));

    private static final Bilingual WORDS = new Bilingual("风筝", "kite");

    private KiteProcedure() {}

    static Procedure make() {
        Map<String, Action> actions = new LinkedHashMap<>();
        add(
                actions,
                action("file")
                        .roles("flyer")
                        .to("open")
                        .fields("name", "pattern", "tail")
                        .starts("examination"));
        add(
                actions,
                action("ask")
                        .roles("officer")
                        .from("open")
                        .to("asked")
                        .suspends("examination")
                        .starts("drawing"));
        add(
                actions,
                action("draw")
                        .roles("flyer")
                        .from("asked")
                        .to("open")
                        .within("drawing")
                        .stops("drawing")
                        .resumes("examination"));
        add(
                actions,
                action("prolong").roles("flyer").from("asked").within("drawing").prolongs("drawing"));
        add(actions, action("drop").from("asked").to("dropped").stops("drawing", "examination"));
        add(
                actions,
                action("register")
                        .roles("officer")
                        .from("open")
                        .to("registered")
                        .bars("taken", "ugly")
                        .stops("examination")
                        .starts("ribbon")
                        .owes("ribbon")
                        .gazette("pattern", EventCategory.GRANTED, "登记风筝：{name}", "Kite registered: {name}", BORN));
        add(
                actions,
                action("pay")
                        .roles("cashier")
                        .from("registered")
                        .settles("ribbon")
                        .stops("ribbon"));
        add(
                actions,
                action("lapse").from("registered").to("lapsed").stops("ribbon").starts("restoration"));
        add(
                actions,
                action("restore")
                        .roles("flyer")
                        .from("lapsed")
                        .to("registered")
                        .within("restoration")
                        .stops("restoration"));
        add(
                actions,
                action("mend")
                        .roles("officer")
                        .from("registered")
                        .fields("name")
                        .corrects());
        add(actions, action("praise").roles("herald").from("asked"));
        add(actions, action("take").roles("umpire").from("registered", "doubted"));
        add(actions, action("whistle").roles("umpire").from("registered", "doubted"));
        add(actions, action("spare").roles("warden").from("doubted").to("registered"));
        add(actions, action("propose").roles("officer").from("registered").to("doubted"));
        add(
                actions,
                action("strike")
                        .roles("officer")
                        .from("doubted")
                        .to("struck")
                        .otherThan("propose")
                        .reasons("ugly"));
        return new Procedure(
                "kite",
                WORDS,
                WORDS,
                WORDS,
                "name",
                Map.of(
                        "flyer", new Procedure.Role("flyer", WORDS, true, false, false, false, List.of()),
                        "officer", new Procedure.Role("officer", WORDS, false, false, false, false, List.of()),
                        "umpire", new Procedure.Role("umpire", WORDS, false, false, false, false, List.of("take")),
                        "warden", new Procedure.Role("warden", WORDS, false, false, true, false, List.of()),
                        "herald", new Procedure.Role("herald", WORDS, false, false, false, true, List.of()),
                        "cashier", new Procedure.Role("cashier", WORDS, false, false, false, false, List.of())),
                Map.of(
                        "name", field("name", Field.Type.TEXT, true),
                        "pattern", field("pattern", Field.Type.RIGHT, false),
                        "tail", field("tail", Field.Type.NUMBER, false)),
                Map.of(),
                states("open", "asked", "registered", "doubted", "dropped!", "lapsed", "struck!"),
                actions,
                clocks(),
                Map.of(
                        "ribbon",
                        new Procedure.Fee(
                                "ribbon",
                                WORDS,
                                "ribbon",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("tail"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                grounds("taken", "ugly"),
                Map.of(AnchorEvent.FILING, new Procedure.Anchor(Optional.of("file"), Optional.empty())),
                rules(),
                new FeeTable(List.of(ribbon()), RoundingMode.HALF_UP),
                Map.of(
                        "taken",
                        view -> Applies.when(view.values().list("pattern").stream()
                                .flatMap(pattern -> view.rights().cases(pattern).stream())
                                .anyMatch(other -> other.state().equals("registered")))),
                Map.of(),
                List.of(
                        figure("registrations", Optional.empty()),
                        figure("names", Optional.empty(), "name"),
                        figure("tails", Optional.of("tail"))),
                List.of());
    }

    private static Procedure.Statistic figure(String id, Optional<String> sum, String... once) {
        return new Procedure.Statistic(id, WORDS, WORDS, "register", sum, List.of(once));
    }

    private static Map<String, CaseClock> clocks() {
        Map<String, CaseClock> clocks = new LinkedHashMap<>();
        clock(clocks, "examination", "", "officer", "", "");
        clock(clocks, "drawing", "post", "flyer", "drop", "more-drawing");
        clock(clocks, "ribbon", "", "flyer", "lapse", "");
        clock(clocks, "restoration", "", "flyer", "", "");
        return clocks;
    }

    private static void clock(
            Map<String, CaseClock> all, String id, String service, String waitsFor, String atExpiry, String further) {
        all.put(
                id,
                new CaseClock(
                        id,
                        WORDS,
                        id,
                        some(service),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        some(further),
                        waitsFor,
                        some(atExpiry)));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    private static RuleTable rules() {
        LocalDate change = LocalDate.of(2027, 1, 1);
        return new RuleTable(List.of(
                rule(
                        "examination",
                        Period.months(3),
                        Validity.parse("", change.minusDays(1).toString())),
                rule("examination", Period.months(2), Validity.parse(change.toString(), "")),
                rule("drawing", Period.days(10), Validity.ALWAYS),
                rule("more-drawing", Period.days(5), Validity.ALWAYS),
                rule("post", Period.days(15), Validity.ALWAYS),
                rule("ribbon", Period.months(1), Validity.ALWAYS),
                rule("restoration", Period.months(2), Validity.ALWAYS)));
    }

    private static DatedRule rule(String code, Period period, Validity validity) {
        return new DatedRule(
                code,
                period,
                code.equals("post") ? Ending.SAME_DAY : Ending.NEXT_WORKING_DAY,
                "kite law",
                AnchorEvent.FILING,
                validity,
                "",
                Certainty.VERIFIED,
                WORDS,
                Optional.empty());
    }

    private static DatedFee ribbon() {
        return new DatedFee(
                "ribbon",
                DatedFee.Kind.FEE,
                1,
                1,
                Money.ofYuan(7),
                List.of(),
                "kite law",
                AnchorEvent.FILING,
                Validity.ALWAYS,
                "",
                Certainty.VERIFIED,
                WORDS,
                Optional.empty());
    }

    private static Map<String, CaseGround> grounds(String... ids) {
        Map<String, CaseGround> grounds = new LinkedHashMap<>();
        for (String id : ids) {
            grounds.put(
                    id,
                    new CaseGround(
                            id,
                            new Ground("kite." + id, "kite law art. 2", WORDS, WORDS),
                            Certainty.VERIFIED,
                            List.of()));
        }
        return grounds;
    }

    private static Map<String, Procedure.State> states(String... ids) {
        Map<String, Procedure.State> states = new LinkedHashMap<>();
        for (String id : ids) {
            String name = id.replace("!", "");
            states.put(name, new Procedure.State(name, WORDS, id.endsWith("!")));
        }
        return states;
    }

    private static Field field(String id, Field.Type type, boolean required) {
        return new Field(
                id,
                WORDS,
                type,
                required,
                false,
                Map.of(),
                40,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false);
    }

    private static void add(Map<String, Action> actions, ActionSketch sketch) {
        Action action = sketch.make();
        actions.put(action.id(), action);
    }

    private static ActionSketch action(String id) {
        return new ActionSketch(id);
    }
}
