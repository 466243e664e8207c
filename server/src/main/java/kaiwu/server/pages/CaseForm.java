package kaiwu.server.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import kaiwu.server.cases.CaseRoom;
import kaiwu.server.cases.PaperFolder;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Procedure;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

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
            MultipartHttpServletRequest request,
            Platform platform,
            Actor actor,
            String draft,
            Procedure procedure,
            Action action) {
        CaseRoom room = platform.caseRoom();
        Map<String, String> kept = new LinkedHashMap<>(room.drafts().get(actor.id(), draft));
        action.fields().forEach(field -> kept.put(field, text(request, "f." + field)));
        Optional<Ground> fault = Optional.empty();
        for (Map.Entry<String, MultipartFile> part : request.getFileMap().entrySet()) {
            if (part.getKey().startsWith("p.") && !part.getValue().isEmpty()) {
                byte[] bytes = bytes(part.getValue());
                String name = Optional.ofNullable(part.getValue().getOriginalFilename())
                        .orElse("");
                if (PaperFolder.judge(name, bytes) instanceof Outcome.Refused refused) {
                    fault = Optional.of(refused.ground());
                } else {
                    kept.put(PAPER + part.getKey().substring(2), room.papers().keep(bytes).toString());
                }
            }
        }
        room.drafts().keep(actor.id(), draft, kept);
        Map<String, String> fields = fields(kept);
        Map<String, String> meant = new LinkedHashMap<>(fields);
        for (String id : action.fields()) {
            String login = fields.getOrDefault(id, "").strip();
            if (procedure.getField(id).type() == Field.Type.ACCOUNT && !login.isEmpty()) {
                Optional<Account> account = platform.people().accounts().find(login);
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

    private static String text(MultipartHttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static List<String> all(MultipartHttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .map(List::of)
                .orElse(List.of());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading an uploaded paper", wrong);
        }
    }
}
