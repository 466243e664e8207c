package kaiwu.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Ground;
import kaiwu.server.Platform;
import kaiwu.server.accounts.SecondFactors;
import kaiwu.server.accounts.SignedIn;
import kaiwu.server.web.Access;
import kaiwu.server.web.Access.Records;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.server.web.StepOfSigningIn;
import kaiwu.server.web.Visitors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Showing a second factor, and setting codes up. Works without scripts. */
@Controller
@Access(value = Access.SIGNED_IN, records = Records.OWN)
public final class SecondFactorPages {

    private final Platform platform;
    private final Visitors visitors;

    SecondFactorPages(Platform platform, Visitors visitors) {
        this.platform = platform;
        this.visitors = visitors;
    }

    @GetMapping("/sign-in/second")
    @StepOfSigningIn
    Object form(Frame frame, SignedIn who) {
        return who.waiting() ? step(frame, who, Optional.empty()) : Redirect.to("/account");
    }

    @PostMapping("/sign-in/second")
    @StepOfSigningIn
    Object show(
            Frame frame,
            SignedIn who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = visitors.token(request).orElseThrow();
        return switch (platform.people().secondFactors().show(who, token, code)) {
            case SecondFactors.Shown.Right right -> {
                visitors.let(response, right.token());
                yield Redirect.to("/account");
            }
            case SecondFactors.Shown.Refused refused ->
                step(frame, who, Optional.of(refused.ground())).status(422);
        };
    }

    @GetMapping("/account/codes")
    Object codes(Frame frame, SignedIn who) {
        return setUp(frame, who, Optional.empty());
    }

    @PostMapping("/account/codes")
    Object confirm(
            Frame frame,
            SignedIn who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecondFactors factors = platform.people().secondFactors();
        if (!factors.isFresh(who) || factors.hasCodes(who.account().id())) {
            return setUp(frame, who, Optional.empty());
        }
        String token = visitors.token(request).orElseThrow();
        return switch (factors.confirm(who, token, code)) {
            case SecondFactors.Shown.Right right -> {
                visitors.let(response, right.token());
                yield new Page("recovery", frame, new Recovery(right.recoveryCodes()));
            }
            case SecondFactors.Shown.Refused refused -> {
                Object again = setUp(frame, who, Optional.of(refused.ground()));
                yield again instanceof Page page ? page.status(422) : again;
            }
        };
    }

    private Page step(Frame frame, SignedIn who, Optional<Ground> refused) {
        boolean keys = !platform.people().passkeys().list(who.account().id()).isEmpty();
        boolean codes = platform.people().secondFactors().hasCodes(who.account().id());
        return new Page("second", frame, new Step(codes, keys, refused));
    }

    private Object setUp(Frame frame, SignedIn who, Optional<Ground> refused) {
        SecondFactors factors = platform.people().secondFactors();
        if (who.account().tried() || factors.hasCodes(who.account().id())) {
            return Redirect.to("/account");
        }
        if (!factors.isFresh(who)) {
            return Redirect.to("/sign-in?next=%2Faccount%2Fcodes");
        }
        return factors.begin(who)
                .<Object>map(seed -> new Page("codes", frame, new SetUp(seed, QrPicture.of(seed.address()), refused)))
                .orElseGet(() -> Redirect.to("/account"));
    }

    /**
     * The second step of signing in.
     *
     * @param codes whether codes are set up
     * @param passkeys whether there is a passkey
     */
    public record Step(boolean codes, boolean passkeys, Optional<Ground> refused) {}

    /** Setting up an authenticator. */
    public record SetUp(SecondFactors.Seed seed, QrPicture picture, Optional<Ground> refused) {

        /** The seed in groups of four letters. */
        public String grouped() {
            return seed.typed().replaceAll("(.{4})(?=.)", "$1 ");
        }
    }

    /** Recovery codes, shown once. */
    public record Recovery(List<String> codes) {}
}
