package kaiwu.server.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;
import kaiwu.kernel.Sha256;
import kaiwu.register.Actor;
import kaiwu.register.cases.Command;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.Accounts;
import kaiwu.server.cases.CaseRoom;
import kaiwu.server.cases.PaperFolder;
import kaiwu.server.web.HttpProblem;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Procedure;

/**
 * A form of an action as a browser sends it: fields {@code f.<id>}, papers {@code p.<id>}, grounds {@code reason} and {@code
 * confirm}. It is kept as the sender's draft, papers too, so that nothing is lost when it is sent back with its faults; a paper
 * counts as handed in only by its sender's own draft.
 *
 * @param command what is wanted; accounts by their id
 * @param written what is filled in, as it was written; accounts by their login
 * @param fault why it is not taken, whatever the procedure says
 */
record CaseForm(Command command, Map<String, String> written, Optional<Ground> fault) {

    private static final Ground NO_SUCH_ACCOUNT = new Ground(
            "case.no-such-account",
            "",
            new Bilingual("没有这个账户。", "There is no such account."),
            new Bilingual("请向对方核对其在本平台的登录名。", "Ask the other party for the name they sign in with."));

    private static final String PAPER = "@";

    static CaseForm read(
            HttpServletRequest request,
            Platform platform,
            Actor actor,
            String draft,
            Procedure procedure,
            Action action) {
        CaseRoom room = platform.caseRoom();
        Map<String, String> kept = new LinkedHashMap<>(room.drafts().get(actor.id(), draft));
        action.fields().forEach(field -> kept.put(field, text(request, "f." + field)));
        Optional<Ground> fault = Optional.empty();
        for (Part part : parts(request)) {
            String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
            if (isAskedFor(part.getName(), action) && !name.isEmpty() && part.getSize() > 0) {
                byte[] bytes = bytes(part);
                if (PaperFolder.judge(name, bytes) instanceof Outcome.Refused refused) {
                    fault = Optional.of(refused.ground());
                } else {
                    kept.put(
                            PAPER + part.getName().substring(2),
                            room.papers().keep(bytes).toString());
                }
            }
        }
        room.drafts().keep(actor.id(), draft, kept);
        Map<String, String> fields = fields(kept);
        Map<String, String> meant = new LinkedHashMap<>(fields);
        for (String id : action.fields()) {
            String login = fields.getOrDefault(id, "").strip();
            if (procedure.getField(id).type() == Field.Type.ACCOUNT && !login.isEmpty()) {
                Optional<Account> account = account(platform.people().accounts(), login);
                account.ifPresent(found -> meant.put(id, found.id().toString()));
                fault = account.isEmpty() ? Optional.of(NO_SUCH_ACCOUNT) : fault;
            }
        }
        String key = text(request, "key");
        Command command = Command.of(action.id(), text(request, "role"), key.isBlank() ? fresh() : key)
                .with(meant)
                .handingIn(papers(kept))
                .naming(all(request, "reason"))
                .confirming(all(request, "confirm"));
        return new CaseForm(command, fields, fault);
    }

    /** Whether a part of the request is a paper that the action takes; others are not even read. */
    private static boolean isAskedFor(String part, Action action) {
        String paper = part.startsWith("p.") ? part.substring(2) : "";
        return action.papers().contains(paper) || action.mayAttach().contains(paper);
    }

    /** A name for a command that nobody has given yet, so that sending a form twice changes nothing. */
    static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** What a draft has in fields. */
    static Map<String, String> fields(Map<String, String> draft) {
        Map<String, String> fields = new LinkedHashMap<>(draft);
        fields.keySet().removeIf(name -> name.startsWith(PAPER));
        return fields;
    }

    /** Which papers a draft has. */
    static Map<String, Sha256> papers(Map<String, String> draft) {
        Map<String, Sha256> papers = new LinkedHashMap<>();
        draft.forEach((name, value) -> {
            if (name.startsWith(PAPER)) {
                papers.put(name.substring(PAPER.length()), Sha256.parse(value));
            }
        });
        return papers;
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static List<String> all(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .map(List::of)
                .orElse(List.of());
    }

    /** An account by its login, also one that stands for a role in a demonstration, whose login nobody could choose. */
    private static Optional<Account> account(Accounts accounts, String login) {
        return login.startsWith("try:")
                ? accounts.list().stream()
                        .filter(account -> account.login().equals(login))
                        .findFirst()
                : accounts.find(login);
    }

    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IOException | ServletException wrong) {
            throw HttpProblem.badCall(new Bilingual(
                    "表单须以 multipart/form-data 提交，每个文件不超过 10 MB。",
                    "The form is sent as multipart/form-data, each file of at most 10 MB."));
        }
    }

    private static byte[] bytes(Part file) {
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading an uploaded paper", wrong);
        }
    }
}
