package kaiwu.server.worlds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.register.Actor;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.LocalOffice;
import kaiwu.server.accounts.People;
import kaiwu.spi.procedure.Example;
import kaiwu.spi.procedure.Procedure;

/**
 * The cases of the Simulated Country, from {@code cases.tsv}: worked examples of the procedures, each as far as it is wanted, with
 * days that lie before the day they are made on: some due, some late, some suspended, some refused. Whoever tries a role finds
 * them on that role's desk.
 */
public final class SimulatedCases {

    private static final String KEY = "simulated-";
    private static final int AT_ONCE = 12;

    private final Platform platform;
    private final LocalDate today;
    private final List<String> rights;

    private SimulatedCases(Platform platform, LocalDate today) {
        this.platform = platform;
        this.today = today;
        this.rights = SimulatedRights.ids(platform);
    }

    /**
     * A line of the table.
     *
     * @param state where the example is left
     * @param daysAgo how long before today its last step was done
     */
    record Line(String procedure, String example, String state, int daysAgo) {}

    static List<Line> lines() {
        try (InputStream in = Objects.requireNonNull(SimulatedCases.class.getResourceAsStream("cases.tsv"));
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(cell -> new Line(cell[0], cell[1], cell[2], Integer.parseInt(cell[3])))
                    .toList();
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading the cases of the Simulated Country", wrong);
        }
    }

    /** Makes the cases unless there are any; answers what could not be played as far as the table says. */
    public static List<String> make(Platform platform, LocalDate today) {
        SimulatedCases cases = new SimulatedCases(platform, today);
        return cases.isMade() ? List.of() : cases.play();
    }

    private boolean isMade() {
        return platform.people()
                .trying("applicant", "zh")
                .flatMap(applicant ->
                        platform.evidence().register().find(applicant.id().toString(), KEY + "1-0"))
                .isPresent();
    }

    /** Many at a time, as acts that are recorded together take hardly longer than one. */
    private List<String> play() {
        List<Line> lines = lines();
        List<Future<Optional<String>>> playing = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try (ExecutorService players = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                int row = i + 1;
                playing.add(players.submit(() -> play(line, row)));
            }
            for (Future<Optional<String>> one : playing) {
                one.get().ifPresent(wrong::add);
            }
            return wrong;
        } catch (ExecutionException failed) {
            throw new KaiwuException(ErrorCode.INTERNAL, "a case of the Simulated Country cannot be made", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return wrong;
        }
    }

    private Optional<String> play(Line line, int row) {
        Procedure procedure = platform.caseRoom().cases().get(line.procedure());
        return procedure.examples().stream()
                .filter(one -> one.id().equals(line.example()))
                .findFirst()
                .map(example -> new PlayedExample(
                                platform.caseRoom(), procedure, example, new Players(procedure, example, row))
                        .play(line.state(), today.minusDays(line.daysAgo()), KEY + row)
                        .stopped()
                        .map(why -> line + ": " + why.en()))
                .orElseGet(() -> Optional.of(line + ": there is no such example"));
    }

    /**
     * The people of one case: those who can be tried, as far as there are enough of them; whoever else is needed has an invented
     * id and nobody signs in as them.
     */
    private final class Players implements Cast {

        private final Map<String, String> accounts = new LinkedHashMap<>();
        private final Set<String> taken = new LinkedHashSet<>();
        private final Map<String, String> records = new LinkedHashMap<>();

        private final int row;

        Players(Procedure procedure, Example example, int row) {
            this.row = row;
            for (Example.Step step : example.steps()) {
                if (step.action().isPresent() && !accounts.containsKey(step.by())) {
                    accounts.put(step.by(), chosen(procedure, step));
                }
            }
        }

        private String chosen(Procedure procedure, Example.Step step) {
            boolean party = Optional.ofNullable(procedure.roles().get(step.as()))
                    .map(Procedure.Role::party)
                    .orElse(true);
            List<String> roles = party ? List.of("applicant", "bank") : List.of(step.as());
            return roles.stream()
                    .flatMap(role -> platform.people().trying(role, "zh").stream())
                    .map(account -> account.id().toString())
                    .filter(taken::add)
                    .findFirst()
                    .orElse("simulated-" + step.by());
        }

        @Override
        public Actor actor(String by, String as) {
            Optional<LocalOffice> office = People.officeToTry(as);
            return new Actor(account(by), by, Set.of(as), office.map(LocalOffice::id), Optional.empty());
        }

        @Override
        public String account(String named) {
            return accounts.computeIfAbsent(
                    named,
                    name -> platform.people()
                            .trying("bank", "zh")
                            .map(Account::id)
                            .map(Object::toString)
                            .filter(taken::add)
                            .orElse("simulated-" + name));
        }

        @Override
        public String record(String named) {
            return records.computeIfAbsent(named, name -> {
                String kind = name.substring(0, Math.max(0, name.indexOf('-')));
                List<String> like =
                        rights.stream().filter(id -> id.startsWith(kind + "-")).toList();
                return like.isEmpty() ? name : like.get((row * 3 + records.size()) % like.size());
            });
        }
    }
}
