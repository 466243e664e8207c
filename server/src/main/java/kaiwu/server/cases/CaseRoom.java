package kaiwu.server.cases;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import kaiwu.register.Register;
import kaiwu.register.cases.CaseLaw;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Clockwork;
import kaiwu.search.SearchIndex;
import kaiwu.server.accounts.LocalOffice;
import kaiwu.spi.LawBook;
import kaiwu.spi.procedure.Procedure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The procedures of the catalogue at work on one data folder: cases, papers, drafts, and the clockwork, wound every minute.
 * Thread-safe.
 */
public final class CaseRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRoom.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final Duration DRAFT_KEPT = Duration.ofDays(182);

    private final Cases cases;
    private final PaperFolder papers;
    private final Drafts drafts;
    private final Clockwork clockwork;
    private final ScheduledExecutorService winder = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clockwork").factory());

    private final BiFunction<Clock, Cases.Facts, Cases> others;

    private final ScheduledExecutorService beside = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gazette").factory());

    private CaseRoom(
            Cases cases,
            PaperFolder papers,
            Drafts drafts,
            Clockwork clockwork,
            BiFunction<Clock, Cases.Facts, Cases> others) {
        this.others = others;
        this.cases = cases;
        this.papers = papers;
        this.drafts = drafts;
        this.clockwork = clockwork;
    }

    /** Opens the cases of a register and begins to wind the clockwork. */
    public static CaseRoom open(
            Register register,
            DataSource database,
            List<Procedure> procedures,
            LawBook law,
            SearchIndex index,
            Path data,
            Clock clock) {
        BiFunction<Clock, Cases.Facts, Cases> others = (time, facts) -> new Cases(
                register, database, procedures, new CaseLaw(law.reckoning(), ZONE), time, facts, LocalOffice::under);
        Cases cases = others.apply(clock, new RecordFacts(index));
        cases.level();
        CaseRoom room = new CaseRoom(
                cases,
                new PaperFolder(data.resolve("papers")),
                new Drafts(database),
                new Clockwork(cases, clock, register.lastRecordedAt().orElse(Instant.EPOCH)),
                others);
        room.winder.scheduleWithFixedDelay(room::wind, 0, BETWEEN.toSeconds(), TimeUnit.SECONDS);
        room.winder.scheduleWithFixedDelay(
                (Runnable) room::sweep, BETWEEN_SWEEPS.toSeconds(), BETWEEN_SWEEPS.toSeconds(), TimeUnit.SECONDS);
        return room;
    }

    private void wind() {
        try {
            Clockwork.Report report = clockwork.wind();
            report.stopped().ifPresent(why -> LOG.error("{}", why.en()));
            report.stuck().forEach((id, why) -> LOG.error("what fell due in {} could not be done: {}", id, why));
            if (!report.done().isEmpty()) {
                LOG.info("{} acts fell due and were done", report.done().size());
            }
        } catch (RuntimeException wrong) {
            LOG.error("what falls due could not be done; it is tried again in a minute", wrong);
        }
    }

    /** Does this work again and again, beginning now, beside what falls due; it has to log what it throws. */
    public void repeat(Runnable work, Duration between) {
        ScheduledFuture<?> repeated = beside.scheduleWithFixedDelay(work, 0, between.toSeconds(), TimeUnit.SECONDS);
        LOG.debug("repeated every {}: {}", between, repeated);
    }

    /**
     * Drops drafts that nobody touched for half a year, and removes the papers that belong neither to a draft nor to an act;
     * papers kept since {@code before} stay.
     *
     * @return how many papers were removed
     */
    int sweep(Instant before) {
        drafts.dropOlderThan(DRAFT_KEPT);
        return papers.sweep(before, drafts::wanted);
    }

    private void sweep() {
        try {
            int removed = sweep(Instant.now().minus(BETWEEN_SWEEPS));
            LOG.debug("{} papers that nobody wants any more were removed", removed);
        } catch (RuntimeException wrong) {
            LOG.error("papers of dropped drafts could not be removed; it is tried again in an hour", wrong);
        }
    }

    public Cases cases() {
        return cases;
    }

    /** The same cases with another clock and other facts, for what is recorded after it was done. */
    public Cases recordedAfterwards(Clock time, Cases.Facts facts) {
        return others.apply(time, facts);
    }

    /** Papers that were handed in. */
    public PaperFolder papers() {
        return papers;
    }

    /** Forms that are not handed in yet. */
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public void close() {
        winder.shutdownNow();
        beside.shutdownNow();
    }
}
