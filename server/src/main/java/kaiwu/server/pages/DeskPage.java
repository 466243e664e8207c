package kaiwu.server.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.register.Actor;
import kaiwu.register.cases.CaseLine;
import kaiwu.register.cases.Cases;
import kaiwu.server.Platform;
import kaiwu.server.cases.Mandates;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.spi.procedure.Procedure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk: what waits for its reader, the nearest last day first; then the cases in which the reader takes part. */
@Controller
@Access(value = Access.SIGNED_IN, records = Access.Records.OFFICE)
public final class DeskPage {

    private static final int MOST = 200;

    private final Platform platform;

    DeskPage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/desk")
    Page desk(Frame frame, Actor actor) {
        Cases cases = platform.caseRoom().cases();
        return new Page(
                "desk",
                frame,
                new Desk(cases.procedures(), cases.open(actor, MOST), own(cases, actor), actor, cases.today()));
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
     * @param own cases in which the reader takes part
     */
    public record Desk(
            List<Procedure> procedures, List<CaseLine> office, List<CaseLine> own, Actor actor, LocalDate today) {

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
