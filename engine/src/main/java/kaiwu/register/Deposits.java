package kaiwu.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.ProofBundle;

/**
 * Keeping evidence: somebody deposits the SHA-256 of a file, which stays with them, and can prove ever after that this very
 * file existed when the deposit was recorded. Commitments A064 and A065 of the action plan; electronic data kept by a neutral
 * third party, 最高人民法院关于民事诉讼证据的若干规定 (2019) art. 94. Thread-safe.
 *
 * <p>The file is never sent. The public log shows a salted commitment: neither the hash nor the depositor nor the label can be
 * read from it or guessed by trying. The receipt's salt opens it.
 */
public final class Deposits {

    /** The act's type. */
    public static final String TYPE = "evidence-deposit";

    /** A label has at most this many characters. */
    public static final int LONGEST_LABEL = 200;

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final String LEGAL_GROUND = "最高人民法院关于民事诉讼证据的若干规定（2019）第94条";

    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Deposits kept in this register.
     *
     * @param clock gives today
     * @param zone where today is
     */
    public Deposits(Register register, Clock clock, ZoneId zone) {
        this.register = register;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What a depositor asks for.
     *
     * @param sha256 the file's SHA-256 as 64 hex digits
     * @param size the file's length in bytes
     * @param label how the depositor calls it; may be empty
     * @param madeOn when the depositor says the file was made; a mere statement
     * @param depositor who deposits
     * @param key the depositor's own name for this request
     */
    public record Request(
            String sha256, long size, String label, Optional<LocalDate> madeOn, String depositor, String key) {}

    /** What became of a request. */
    public sealed interface Result {

        /**
         * It is recorded.
         *
         * @param act the act; its id is what the depositor comes back with
         * @param again whether the same request had been recorded before
         */
        record Receipt(Act act, boolean again) implements Result {

            /** The hash that was deposited. */
            public Sha256 sha256() {
                return act.documents().get(0);
            }
        }

        /** It is not, and why. */
        record Refused(Ground ground) implements Result {}
    }

    /** Records a deposit. */
    public Result deposit(Request request) {
        Optional<Ground> fault = fault(request);
        if (fault.isPresent()) {
            return new Result.Refused(fault.get());
        }
        return switch (register.append(draft(request))) {
            case Appended.Recorded recorded -> new Result.Receipt(recorded.act(), recorded.again());
            case Appended.Refused refused -> new Result.Refused(refused.ground());
        };
    }

    /** The proof of a deposit, with all that opens it; empty when there is no such deposit. */
    public Optional<ProofBundle> proof(ActId id) {
        return find(id).flatMap(act -> register.prove(id));
    }

    /** A deposit by the id on its receipt. */
    public Optional<Act> find(ActId id) {
        return register.find(id).filter(act -> act.type().equals(TYPE));
    }

    private Optional<Ground> fault(Request request) {
        if (!HASH.matcher(request.sha256()).matches()) {
            return Optional.of(DepositGrounds.MALFORMED_HASH);
        }
        if (request.size() < 0 || request.size() > (1L << 53) - 1) {
            return Optional.of(DepositGrounds.IMPOSSIBLE_SIZE);
        }
        if (request.label().codePointCount(0, request.label().length()) > LONGEST_LABEL
                || request.label().chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(request.label())) {
            return Optional.of(DepositGrounds.LABEL_TOO_LONG);
        }
        if (SecrecyMark.isIn(request.label()) || SecrecyMark.isIn(request.depositor())) {
            return Optional.of(DepositGrounds.SECRECY_MARK);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return request.madeOn().filter(day -> day.isAfter(today)).map(day -> DepositGrounds.FUTURE_DATE);
    }

    private static ActDraft draft(Request request) {
        Sha256 hash = Sha256.parse(request.sha256());
        Map<String, Object> form = new TreeMap<>();
        form.put("size", request.size());
        if (!request.label().isBlank()) {
            form.put("label", request.label().strip());
        }
        request.madeOn().ifPresent(day -> form.put("madeOn", day.toString()));
        return new ActDraft(
                TYPE,
                "evidence-" + hash,
                request.depositor(),
                "depositor",
                Optional.empty(),
                form,
                List.of(hash),
                LEGAL_GROUND,
                "deposited",
                Disclosure.COMMITTED,
                request.key());
    }
}
