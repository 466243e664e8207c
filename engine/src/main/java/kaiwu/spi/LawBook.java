package kaiwu.spi;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.FeeTable;
import kaiwu.kernel.law.Reckoning;
import kaiwu.kernel.law.RuleTable;
import kaiwu.kernel.law.Step;

/**
 * The law of one office's country as dated rules: its working days, its rules and fees by topic, and the days on which it
 * changed. Immutable, thread-safe.
 */
public final class LawBook {

    private final String st3;
    private final Reckoning reckoning;
    private final List<LawTopic> topics;
    private final List<LawChange> changes;
    private final Map<Step.Kind, StepGround> steps;
    private final LawNames names;
    private final RuleTable rules;
    private final FeeTable fees;

    /**
     * A book of these parts.
     *
     * @param st3 whose law it is
     * @param reckoning counting of periods over the country's working days
     * @param topics in the order readers see
     * @param changes in order of time
     * @param steps a ground for each kind of step
     * @param names what the laws are called
     */
    public LawBook(
            String st3,
            Reckoning reckoning,
            List<LawTopic> topics,
            List<LawChange> changes,
            Map<Step.Kind, StepGround> steps,
            LawNames names) {
        this.st3 = st3;
        this.reckoning = reckoning;
        this.topics = List.copyOf(topics);
        this.changes = List.copyOf(changes);
        this.steps = Map.copyOf(steps);
        this.names = names;
        this.rules = new RuleTable(
                topics.stream().flatMap(topic -> topic.rules().list().stream()).toList());
        this.fees = new FeeTable(
                topics.stream().flatMap(topic -> topic.fees().list().stream()).toList(), RoundingMode.HALF_UP);
    }

    public String st3() {
        return st3;
    }

    public Reckoning reckoning() {
        return reckoning;
    }

    public List<LawTopic> topics() {
        return topics;
    }

    public Optional<LawTopic> findTopic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The rules of all topics. */
    public RuleTable rules() {
        return rules;
    }

    /** The fees of all topics. */
    public FeeTable fees() {
        return fees;
    }

    public List<LawChange> changes() {
        return changes;
    }

    /** The change that comes next after a day. */
    public Optional<LawChange> findNextChange(LocalDate day) {
        return changes.stream().filter(change -> change.on().isAfter(day)).findFirst();
    }

    /** Why a step of counting is taken. */
    public StepGround step(Step.Kind kind) {
        return Objects.requireNonNull(steps.get(kind));
    }

    /** A ground as a rule gives it, in both languages. */
    public Bilingual ground(String ground) {
        return new Bilingual(names.inChinese(ground), ground);
    }
}
