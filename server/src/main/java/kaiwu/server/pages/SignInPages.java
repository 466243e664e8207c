package kaiwu.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Accounts;
import kaiwu.server.accounts.IdentitySettings;
import kaiwu.server.accounts.NationalIdentity;
import kaiwu.server.accounts.Roles;
import kaiwu.server.accounts.SignIn;
import kaiwu.server.accounts.SignedIn;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.server.web.Serving;
import kaiwu.server.web.StepOfSigningIn;
import kaiwu.server.web.Visitors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in and leaving: sign-in, an account of one's own, and trying a role in a demonstration. */
@Controller
public final class SignInPages {

    private final Platform platform;
    private final Visitors visitors;
    private final Serving serving;

    SignInPages(Platform platform, Visitors visitors, Serving serving) {
        this.platform = platform;
        this.visitors = visitors;
        this.serving = serving;
    }

    @GetMapping("/sign-in")
    @Access(Access.EVERYONE)
    Page form(Frame frame, @RequestParam(defaultValue = "") String next) {
        return page(frame, inside(next), Optional.empty());
    }

    @PostMapping("/sign-in")
    @Access(Access.EVERYONE)
    Object signIn(
            Frame frame,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            @RequestHeader(name = "User-Agent", defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustKeepSecrets();
        SignIn.Result result =
                platform.people().signIn().withPassword(login, password, serving.caller(request), browser);
        return switch (result) {
            case SignIn.Result.In in -> {
                endOld(request);
                visitors.let(response, in.token());
                yield Redirect.to(inside(next));
            }
            case SignIn.Result.Refused refused ->
                page(frame, inside(next), Optional.of(refused.ground())).status(422);
        };
    }

    /** Sends the browser to the issuer of national identities. No form leads there: pages let forms go to their own site only. */
    @GetMapping("/sign-in/national")
    @Access(Access.EVERYONE)
    ResponseEntity<Void> identify(HttpServletRequest request, HttpServletResponse response) {
        mustKeepSecrets();
        String back = serving.place(request).origin() + "/sign-in/national/back";
        NationalIdentity.Begun begun = platform.people()
                .nationalIdentity()
                .begin(back)
                .orElseThrow(() -> HttpProblem.notFound(
                        new Bilingual("此平台没有接入国家身份认证。", "This platform trusts no issuer of national identities.")));
        visitors.bind(response, begun.binding());
        return Redirect.to(begun.address());
    }

    /** Where the issuer sends the browser back. */
    @GetMapping("/sign-in/national/back")
    @Access(Access.EVERYONE)
    Object identified(
            Frame frame,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String iss,
            @RequestHeader(name = "User-Agent", defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        String binding = visitors.binding(request);
        visitors.bind(response, "");
        return switch (platform.people().nationalIdentity().finish(state, code, iss, binding, browser)) {
            case SignIn.Result.In in -> {
                endOld(request);
                visitors.let(response, in.token());
                yield Redirect.to("/account");
            }
            case SignIn.Result.Refused refused ->
                page(frame, "/account", Optional.of(refused.ground())).status(422);
        };
    }

    @PostMapping("/sign-out")
    @Access(Access.SIGNED_IN)
    @StepOfSigningIn
    ResponseEntity<Void> signOut(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        visitors.token(request).ifPresent(token -> platform.people().sessions().end(token, who));
        visitors.dismiss(response);
        return Redirect.to("/");
    }

    @GetMapping("/sign-up")
    @Access(Access.EVERYONE)
    Page newAccount(Frame frame) {
        return new Page("sign-up", frame, new NewAccount("", "", serving.keepsSecrets(), Optional.empty()));
    }

    @PostMapping("/sign-up")
    @Access(Access.EVERYONE)
    Object open(
            Frame frame,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestHeader(name = "User-Agent", defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustKeepSecrets();
        Accounts accounts = platform.people().accounts();
        if (accounts.signUp(login, name, password, serving.caller(request)) instanceof Accounts.Made.Refused refused) {
            return new Page("sign-up", frame, new NewAccount(login, name, true, Optional.of(refused.ground())))
                    .status(422);
        }
        accounts.give(
                accounts.find(login).orElseThrow().id(),
                Roles.find(Roles.APPLICANT).orElseThrow(),
                "kaiwu");
        return signIn(frame, login, password, "/account", browser, request, response);
    }

    @PostMapping("/try-as")
    @Access(Access.EVERYONE)
    ResponseEntity<Void> tryAs(
            Frame frame,
            @RequestParam(defaultValue = "") String role,
            @RequestHeader(name = "User-Agent", defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = Optional.of(role)
                .filter(wished -> visitors.letsTry(request))
                .flatMap(wished -> platform.people().tryAs(wished, frame.lang().code(), browser))
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "此处不能试用角色；只有本机上的演示可以。",
                        "Roles cannot be tried here, only in a demonstration on this machine.")));
        endOld(request);
        visitors.let(response, token);
        return Redirect.to("/account");
    }

    /** A new session begins only where the old one has ended. */
    private void endOld(HttpServletRequest request) {
        visitors.visitor(request)
                .ifPresent(who -> visitors.token(request)
                        .ifPresent(token -> platform.people().sessions().end(token, who)));
    }

    private void mustKeepSecrets() {
        if (!serving.keepsSecrets()) {
            throw new HttpProblem(
                    403,
                    "not-secure",
                    new Bilingual("此处不能登录", "No sign-in here"),
                    new Bilingual(
                            "此服务未经 TLS 对外开放，密码会被他人看见。请运维人员以 --public https://… 启动。",
                            "This server is open to others without TLS, so passwords could be read. Its operator has to start"
                                    + " it with --public https://…"));
        }
    }

    private Page page(Frame frame, String next, Optional<Ground> refused) {
        return new Page(
                "sign-in",
                frame,
                new Door(
                        next,
                        serving.keepsSecrets(),
                        platform.people().nationalIdentity().settings().map(IdentitySettings::name),
                        refused));
    }

    /** An address of this platform; the account page for everything else, so that no link leads elsewhere. */
    private static String inside(String next) {
        boolean ours = next.matches("/([A-Za-z0-9_~.%?&=+*:,;@!-][A-Za-z0-9_~.%?&=+*:,;@!/-]*)?");
        return ours ? next : "/account";
    }

    /**
     * The sign-in form.
     *
     * @param next where one goes then
     * @param secure whether a password may be typed here
     * @param issuer what the service of national identities is called; empty where there is none
     * @param refused why the last attempt failed
     */
    public record Door(String next, boolean secure, Optional<Bilingual> issuer, Optional<Ground> refused) {}

    /** The form for a new account, with what was typed but the password. */
    public record NewAccount(String login, String name, boolean secure, Optional<Ground> refused) {}
}
