package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Sha256;
import kaiwu.register.Act;
import kaiwu.register.Actor;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Command;

/** Penalty decisions on their way to the public, as two officers and one of the body above bring them there. */
final class PenaltyCases {

    static final Actor ANN = officer("ann", "enforcement-officer");
    static final Actor EVE = officer("eve", "enforcement-officer");
    static final Actor SUE = officer("sue", "supervisor");

    private static final Sha256 PAPER = Sha256.of("paper");

    private final Cases cases;
    private int keys;

    PenaltyCases(Cases cases) {
        this.cases = cases;
    }

    /** A decision that is recorded and nothing more. */
    String recorded(Map<String, String> said) {
        Map<String, String> form = new HashMap<>(Map.ofEntries(
                Map.entry("caseTitle", "侵犯商标专用权案"),
                Map.entry("fileNumber", "案卷一"),
                Map.entry("body", "清河区市场监督管理局"),
                Map.entry("bodyRegion", "110101"),
                Map.entry("rightKind", "trademark"),
                Map.entry("cause", "侵犯注册商标专用权"),
                Map.entry("origin", "report"),
                Map.entry("openedOn", day(20)),
                Map.entry("track", "ordinary"),
                Map.entry("decisionNumber", "京市监罚〔2026〕9号"),
                Map.entry("decidedOn", day(5)),
                Map.entry("partyType", "organisation"),
                Map.entry("partyName", "清河百货经营部"),
                Map.entry("legalRepresentative", "甲"),
                Map.entry("partyPlace", "same"),
                Map.entry("facts", "全文"),
                Map.entry("penalties", "罚款"),
                Map.entry("fine", "5000"),
                Map.entry("basis", "商标法第60条"),
                Map.entry("performance", "十五日内缴纳"),
                Map.entry("told", "yes"),
                Map.entry("removal", "standard")));
        form.putAll(said);
        return done(cases.begin(
                        "penalty_disclosure",
                        ANN,
                        Command.of("record", "enforcement-officer", key())
                                .with(form)
                                .handingIn(Map.of("decision", PAPER))))
                .subject();
    }

    /** A decision whose public text waits for the second person. */
    String masked(Map<String, String> said, String facts) {
        String id = recorded(said);
        act(id, ANN, "mask", Map.of("publicFacts", facts, "publicDecision", "没收侵权商品，罚款五千元"));
        return id;
    }

    /** A decision that is public. */
    String published(Map<String, String> said, String facts) {
        String id = masked(said, facts);
        act(id, EVE, "publish", Map.of());
        return id;
    }

    /** Records what became of a decision that is public. */
    void changed(String id, String how) {
        act(id, ANN, "record-change", Map.of("changeKind", how, "changedOn", day(0), "changeBy", "市人民政府"));
    }

    void act(String id, Actor actor, String action, Map<String, String> fields) {
        done(cases.act(
                id,
                actor,
                Command.of(action, actor.roles().iterator().next(), key())
                        .with(fields)
                        .confirming(action.startsWith("publish") ? List.of("portrait") : List.of())
                        .handingIn(action.equals("record-change") ? Map.of("changeDocument", PAPER) : Map.of())));
    }

    private String key() {
        return "k" + keys++;
    }

    private String day(int ago) {
        return cases.today().minusDays(ago).toString();
    }

    private static Act done(Cases.Result result) {
        assertThat(result).isInstanceOf(Cases.Result.Done.class);
        return ((Cases.Result.Done) result).act();
    }

    private static Actor officer(String id, String role) {
        return new Actor(id, id, Set.of(role), Optional.empty(), Optional.empty());
    }
}
