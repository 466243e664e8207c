package kaiwu.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.kernel.Ground;
import kaiwu.register.Actor;
import kaiwu.register.cases.CaseFile;
import kaiwu.register.cases.CaseLine;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Pendency;
import kaiwu.server.Platform;
import kaiwu.server.accounts.LocalOffice;
import kaiwu.server.cases.DeskWishes;
import kaiwu.server.cases.Mandates;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.spi.procedure.Procedure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk: what waits for its reader, the nearest last day first; then the cases in which the reader takes part. */
@Controller
@Access(value = Access.SIGNED_IN, records = Access.Records.OFFICE)
public final class DeskPage {

    private static final int MOST = 200;
    private static final int MONTHS = 12;
    private static final int DRAWN = 10;

    private final Platform platform;

    DeskPage(Platform platform) {
        this.platform = platform;
    }

    /** {@code by}: in which order cases to decide are listed; {@code due}, {@code age} or {@code lane}. */
    @GetMapping("/desk")
    Page desk(Frame frame, Actor actor, @RequestParam(defaultValue = "due") String by) {
        return page(frame, actor, by, List.of());
    }

    /** Does the same with several cases, each judged by itself: what became of each stands above the list. */
    @PostMapping("/desk")
    Page bulk(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "due") String by,
            @RequestParam(name = "case", defaultValue = "") List<String> chosen,
            HttpServletRequest request) {
        Cases cases = platform.caseRoom().cases();
        List<Outcome> outcomes = new ArrayList<>();
        for (String id : chosen.stream().distinct().limit(MOST).toList()) {
            Optional<CaseFile> file =
                    cases.find(id).filter(one -> cases.reach(one).sees(actor));
            if (file.isPresent()) {
                outcomes.add(new Outcome(id, done(cases, file.get(), actor, request)));
            }
        }
        return page(frame, actor, by, outcomes);
    }

    private Optional<Ground> done(Cases cases, CaseFile file, Actor actor, HttpServletRequest request) {
        DeskWishes asked = DeskWishes.read(request, file, platform.people());
        if (asked.wish().isEmpty()) {
            return asked.fault();
        }
        return switch (cases.desk(file.id().orElseThrow(), actor, asked.wish().get(), CaseForm.fresh())) {
            case Cases.Result.Done done -> Optional.empty();
            case Cases.Result.Refused refused -> Optional.of(refused.ground());
        };
    }

    /** What came to the offices of the reader's level and below, what was closed, what is pending, and cases to sample. */
    @GetMapping("/desk/pendency")
    Page pendency(Frame frame, Actor actor) {
        Cases cases = platform.caseRoom().cases();
        YearMonth last = YearMonth.from(cases.today());
        return new Page(
                "pendency",
                frame,
                new Months(cases.procedures(), cases.pendency(actor, MONTHS), last, cases.drawn(actor, last, DRAWN)));
    }

    /** Months, and the cases that were drawn by lot from those closed in one of them. */
    public record Months(List<Procedure> procedures, List<Pendency> rows, YearMonth month, List<CaseLine> drawn) {

        public Procedure procedure(String id) {
            return procedures.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What became of one of several cases; empty when it was done. */
    public record Outcome(String id, Optional<Ground> refused) {}

    private Page page(Frame frame, Actor actor, String by, List<Outcome> outcomes) {
        Cases cases = platform.caseRoom().cases();
        Cases.Order order = Arrays.stream(Cases.Order.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElse(Cases.Order.DUE);
        return new Page(
                "desk",
                frame,
                new Desk(
                        cases.procedures(),
                        cases.open(actor, order, MOST),
                        cases.held(actor, MOST),
                        own(cases, actor),
                        order,
                        outcomes,
                        actor,
                        cases.today()));
    }

    /** Cases in which the reader takes part, themselves or for those whose power of attorney they have. */
    private List<CaseLine> own(Cases cases, Actor actor) {
        Mandates mandates = new Mandates(platform.people());
        Set<CaseLine> lines = new LinkedHashSet<>(cases.of(parties(List.of(actor)), MOST));
        if (Mandates.isAsked(actor)) {
            for (Procedure procedure : cases.procedures()) {
                List<Actor> bearings = mandates.bearings(actor, procedure.id());
                cases.of(parties(bearings), MOST).stream()
                        .filter(line -> line.procedure().equals(procedure.id()))
                        .forEach(lines::add);
            }
        }
        return List.copyOf(lines);
    }

    private static List<String> parties(List<Actor> actors) {
        return actors.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.id()), one.organisation().stream()))
                .distinct()
                .toList();
    }

    /**
     * What lies on a desk.
     *
     * @param office open cases that the reader sees by an appointment
     * @param held those of them that the reader has in hand
     * @param own cases in which the reader takes part
     * @param order in which they are listed
     * @param outcomes what became of those that something was done with just now
     */
    public record Desk(
            List<Procedure> procedures,
            List<CaseLine> office,
            List<CaseLine> held,
            List<CaseLine> own,
            Cases.Order order,
            List<Outcome> outcomes,
            Actor actor,
            LocalDate today) {

        /** The word of an order in addresses. */
        public String word(Cases.Order one) {
            return one.name().toLowerCase(Locale.ROOT);
        }

        /** Roles that can be assigned in the cases listed: those of their procedures that are had by appointment. */
        public List<Procedure.Role> roles() {
            return office.stream()
                    .map(this::procedure)
                    .distinct()
                    .flatMap(one -> one.roles().values().stream())
                    .filter(Procedure.Role::appointed)
                    .distinct()
                    .toList();
        }

        /** Offices of the reader's country. */
        public List<LocalOffice> offices() {
            boolean simulated =
                    actor.office().filter(own -> own.startsWith("ZZ")).isPresent();
            return LocalOffice.list().stream()
                    .filter(one -> one.id().startsWith("ZZ") == simulated)
                    .toList();
        }

        public Procedure procedure(CaseLine line) {
            return procedures.stream()
                    .filter(procedure -> procedure.id().equals(line.procedure()))
                    .findFirst()
                    .orElseThrow();
        }

        /** Whether the reader's own role has to act next. */
        public boolean waitsForMe(CaseLine line) {
            return line.waitsFor().filter(actor::is).isPresent();
        }

        /** Days from today to the last day of the next period; negative when it is over. */
        public Optional<Long> left(CaseLine line) {
            return line.due().map(due -> ChronoUnit.DAYS.between(today, due));
        }

        public long age(CaseLine line) {
            return ChronoUnit.DAYS.between(line.beganOn(), today);
        }

        /** Procedures that are begun by filing. */
        public List<Procedure> toFile() {
            return procedures.stream()
                    .filter(procedure -> !procedure.beginnings().isEmpty())
                    .toList();
        }
    }
}
